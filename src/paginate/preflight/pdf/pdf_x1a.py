"""PDF/X-1a:2003 (ISO 15930-4:2003), clause by clause.

As with PDF/X-4, the numbers are those of the table of contents and the words are ours; `docs/conformance/pdf-x1a.md` names
the sources.
"""

from functools import partial
from typing import Final

from paginate.preflight.pdf.checks import (
    boxes,
    colors,
    content,
    fonts,
    graphics_state,
    images,
    interaction,
    layers,
    metadata,
    output_intent,
    structure,
    transparency,
)
from paginate.preflight.pdf.clause import Clause, PdfStandard

FILTERS: Final = frozenset({"LZWDecode", "Crypt", "JBIG2Decode", "JPXDecode"})
MOST_COLORANTS: Final = 8
LONGEST_ARRAY: Final = 8191
NEWEST_ICC: Final = (2, 15)
"""Any profile of ICC version 2."""

# fmt: off
PDF_X1A: Final = PdfStandard("PDF/X-1a", "ISO 15930-4", (
    Clause("5", "pdfx-version", "It uses what PDF 1.4 has, and nothing newer.",
           partial(structure.newer_version, (1, 4))),
    Clause("6.1", "pdfx-compressed-objects", "It has no object streams and no cross-reference streams.", structure.compressed_objects),
    Clause("6.1", "pdfx-layers", "It has no layers.", layers.any_layers),
    Clause("6.1", "pdfx-16-bit-image", "Images have at most 8 bits a component.", images.sixteen_bits),
    Clause("6.1", "pdfx-open-type-font", "No font is embedded as OpenType.", fonts.open_type_programs),
    Clause("6.1", "pdfx-file-id", "The trailer has an ID.", structure.no_identifier),
    Clause("6.1", "pdfx-separated", "A page has all its inks.", structure.separated_pages),
    Clause("6.1", "pdfx-limits", "It keeps to the limits of PDF 1.4.",
           partial(structure.limits, MOST_COLORANTS, LONGEST_ARRAY)),
    Clause("6.2.1", "pdfx-color-space", "Colours are given in gray, CMYK and spot inks.", colors.other_than_inks, covers=("rgb",)),
    Clause("6.2.1", "pdfx-default-profile", "Nothing else replaces gray and CMYK.", colors.independent_defaults),
    Clause("6.2.1", "pdfx-spot-differs", "A spot ink has the same alternate colour everywhere.", colors.spots_that_differ),
    Clause("6.2.2", "pdfx-output-intent", "It has exactly one output intent of PDF/X.", output_intent.not_one_intent),
    Clause("6.2.2", "pdfx-output-condition", "The intent names the printing condition.", output_intent.no_condition),
    Clause("6.2.2", "pdfx-output-info", "A condition that is in no registry is described in words.", output_intent.no_description),
    Clause("6.2.2", "pdfx-output-profile", "A condition that is in no registry has its ICC output profile embedded.",
           output_intent.no_profile_unless_registered),
    Clause("6.2.2", "pdfx-output-channels", "The profile is one for CMYK.",
           partial(output_intent.profile_space, frozenset({"CMYK"}))),
    Clause("6.2.2", "pdfx-output-profile-version", "The profile is of ICC version 2.",
           partial(output_intent.profile_version, NEWEST_ICC)),
    Clause("6.3", "pdfx-font-embedded", "Every font that text is shown in is embedded.", fonts.not_embedded,
           covers=("font-not-embedded",)),
    Clause("6.4", "pdfx-external-stream", "The data of every stream are in the file.", structure.external_streams),
    Clause("6.4", "pdfx-external-file", "No other file is referred to or embedded.", structure.any_file),
    Clause("6.5", "pdfx-filter", "Streams are not packed with LZW, JBIG2 or JPEG 2000.", partial(structure.filters, FILTERS)),
    Clause("6.6", "pdfx-trapped", "It says whether it is trapped: True or False.", metadata.not_trapped_said),
    Clause("6.6", "pdfx-trap-network", "A file that is not trapped has no traps.", metadata.trap_network),
    Clause("6.7", "pdfx-not-identified", "The information dictionary says that the file is PDF/X-1a:2003.",
           metadata.not_identified_in_information),
    Clause("6.7", "pdfx-information", "The information dictionary has title and dates.", metadata.missing_information),
    Clause("6.7", "pdfx-metadata-differ", "The XMP, if there is any, says the same.", metadata.differences),
    Clause("6.8", "pdfx-trim-box", "Every page has a TrimBox or an ArtBox, not both.", boxes.not_trim_or_art,
           covers=("trim-unsaid", "page-boxes")),
    Clause("6.8", "pdfx-box-nesting", "Trim lies in bleed and crop, and all in the medium.", boxes.not_nested,
           covers=("page-boxes",)),
    Clause("6.8", "pdfx-bleed-cropped", "The CropBox does not cut into the bleed.", boxes.bleed_cropped),
    Clause("6.8", "pdfx-page-size", "A page has sides of 3 to 14 400 points.", boxes.page_size),
    Clause("6.9", "pdfx-transfer-function", "No transfer function changes the tints.", graphics_state.transfer_functions),
    Clause("6.9", "pdfx-halftone", "Halftones are of type 1 or 5, without names and curves.", graphics_state.halftones),
    Clause("6.10", "pdfx-postscript", "It holds no PostScript.", graphics_state.postscript),
    Clause("6.11", "pdfx-encryption", "It is not encrypted.", structure.encryption),
    Clause("6.12", "pdfx-alternate-image", "No other version of an image is printed instead.", images.alternates_for_printing),
    Clause("6.13", "pdfx-annotation", "Annotations lie outside the bleed.", interaction.on_the_page),
    Clause("6.14", "pdfx-action", "It has no actions and no JavaScript.", interaction.actions),
    Clause("6.15", "pdfx-unknown-operator", "Content has only operators that PDF has.", content.unknown_operators),
    Clause("6.16", "pdfx-transparency", "Nothing is transparent.", transparency.any_transparency),
    Clause("6.17", "pdfx-viewer-preferences", "Viewer preferences show no less than the bleed.", interaction.viewer_preferences),
))
