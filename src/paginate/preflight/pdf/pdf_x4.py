"""PDF/X-4 (ISO 15930-7:2010), clause by clause.

The text of clause 6 is not public: the numbers are those of its table of contents, and the requirements are told in our own
words from what `docs/conformance/pdf-x4.md` names.
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

FILTERS: Final = frozenset({"LZWDecode", "Crypt"})
MOST_COLORANTS: Final = 32
LONGEST_ARRAY: Final = 1 << 31
"""PDF 1.6 sets no limit to arrays."""

# fmt: off
PDF_X4: Final = PdfStandard("PDF/X-4", "ISO 15930-7", (
    Clause("6.1", "pdfx-version", "It uses what PDF 1.6 has, and nothing newer.",
           partial(structure.newer_version, (1, 6))),
    Clause("6.3", "pdfx-external-stream", "The data of every stream are in the file.", structure.external_streams),
    Clause("6.4.1", "pdfx-output-channels", "The printing that it is made for has gray, RGB or CMYK channels.",
           partial(output_intent.profile_space, frozenset({"GRAY", "RGB", "CMYK"}))),
    Clause("6.4.2.1", "pdfx-output-intent", "It has exactly one output intent of PDF/X.", output_intent.not_one_intent),
    Clause("6.4.2.1", "pdfx-output-condition", "The intent names the printing condition.", output_intent.no_condition),
    Clause("6.4.2.1", "pdfx-output-info", "A condition that is in no registry is described in words.", output_intent.no_description),
    Clause("6.4.2.1", "pdfx-output-profile", "The condition's ICC output profile is embedded.", output_intent.no_profile),
    Clause("6.4.2.1", "pdfx-output-profile-version", "The profile is of ICC version 4.2 or older.",
           partial(output_intent.profile_version, output_intent.NEWEST_ICC)),
    Clause("6.4.2.1", "pdfx-several-profiles", "Output intents that have profiles share one.", output_intent.several_profiles),
    Clause("6.4.2.1", "pdfx-profile-elsewhere", "No profile is only referred to; that is PDF/X-4p.", output_intent.profile_elsewhere),
    Clause("6.4.2", "pdfx-page-intent", "Output intents belong to the file, not to a page.", output_intent.intents_of_pages),
    Clause("6.4.3", "pdfx-device-color", "A device's colours are used only if it is the output's device.",
           colors.foreign_devices, covers=("rgb",)),
    Clause("6.4.3", "pdfx-default-space", "A default space has as many components as the space that it replaces.", colors.default_spaces),
    Clause("6.4.3", "pdfx-icc-profile", "The profile of an ICC-based colour fits it.", colors.damaged_profiles,
           covers=("rgb",)),
    Clause("6.4.3", "pdfx-icc-output-twin", "The output's own profile is not given to a colour.",
           colors.output_profile_as_source, covers=("rgb",)),
    Clause("6.4.3", "pdfx-icc-overprint", "CMYK with a profile does not overprint in mode 1.",
           colors.overprint_of_profiled_cmyk, covers=("rgb",)),
    Clause("6.4.3", "pdfx-spot-differs", "A spot ink has the same alternate colour everywhere.", colors.spots_that_differ),
    Clause("6.5", "pdfx-font-embedded", "Every font that text is shown in is embedded.", fonts.not_embedded,
           covers=("font-not-embedded",)),
    Clause("6.5", "pdfx-glyph-map", "A TrueType font of many glyphs says which glyph a character has.", fonts.without_glyph_map),
    Clause("6.7", "pdfx-external-file", "Nothing that prints is in another file.", structure.external_files),
    Clause("6.7", "pdfx-embedded-file", "No other file is embedded.", structure.embedded_files),
    Clause("6.8", "pdfx-filter", "Streams are not packed with LZW, nor encrypted.", partial(structure.filters, FILTERS)),
    Clause("6.9", "pdfx-trapped", "It says whether it is trapped: True or False.", metadata.not_trapped_said),
    Clause("6.9", "pdfx-trapped-xmp", "Its XMP says the same.", metadata.trapped_differs),
    Clause("6.9", "pdfx-trap-network", "A file that is not trapped has no traps.", metadata.trap_network),
    Clause("6.10", "pdfx-xmp", "It has XMP metadata.", metadata.no_xmp),
    Clause("6.10", "pdfx-xmp-properties", "The XMP has title, dates, document and version identifiers.", metadata.missing_properties),
    Clause("6.10", "pdfx-metadata-differ", "The information dictionary and the XMP say the same.", metadata.differences),
    Clause("6.10", "pdfx-file-id", "The trailer has an ID.", structure.no_identifier),
    Clause("6.11", "pdfx-not-identified", "The XMP says that the file is PDF/X-4.", metadata.not_identified_in_xmp),
    Clause("6.12", "pdfx-trim-box", "Every page has a TrimBox or an ArtBox, not both.", boxes.not_trim_or_art,
           covers=("trim-unsaid", "page-boxes")),
    Clause("6.12", "pdfx-box-nesting", "Trim lies in bleed and crop, and all in the medium.", boxes.not_nested,
           covers=("page-boxes",)),
    Clause("6.12", "pdfx-bleed-cropped", "The CropBox does not cut into the bleed.", boxes.bleed_cropped),
    Clause("6.13", "pdfx-transfer-function", "No transfer function changes the tints.", graphics_state.transfer_functions),
    Clause("6.13", "pdfx-halftone", "Halftones are of type 1 or 5, without names and curves.", graphics_state.halftones),
    Clause("6.14", "pdfx-postscript", "It holds no PostScript.", graphics_state.postscript),
    Clause("6.15", "pdfx-encryption", "It is not encrypted.", structure.encryption),
    Clause("6.16", "pdfx-alternate-image", "No image has another version.", images.alternates),
    Clause("6.17", "pdfx-annotation", "Annotations lie outside the bleed.", interaction.on_the_page),
    Clause("6.18", "pdfx-action", "It has no actions and no JavaScript.", interaction.actions),
    Clause("6.19", "pdfx-unknown-operator", "Content has only operators that PDF has.", content.unknown_operators),
    Clause("6.20", "pdfx-blend-mode", "Blend modes are PDF's own.", transparency.unknown_blend_modes),
    Clause("6.20", "pdfx-group-color", "Groups blend in the output's colours.", transparency.foreign_groups),
    Clause("6.20", "pdfx-page-group", "A page with transparency says in what space it blends.", transparency.no_page_group),
    Clause("6.20", "pdfx-soft-mask-image", "An image's soft mask is gray and has none itself.", images.soft_masks),
    Clause("6.21", "pdfx-viewer-preferences", "Viewer preferences show no less than the bleed.", interaction.viewer_preferences),
    Clause("6.22", "pdfx-presentation", "It has no presentations.", interaction.presentations),
    Clause("6.23", "pdfx-rendering-intent", "Rendering intents are the four of PDF.", graphics_state.unknown_intents),
    Clause("6.24", "pdfx-layer-events", "Layers are not switched by events.", layers.switched_by_events),
    Clause("6.24", "pdfx-layer-names", "Sets of layers have names of their own.", layers.nameless_configurations),
    Clause("6.25", "pdfx-limits", "It keeps to the limits of PDF 1.6.",
           partial(structure.limits, MOST_COLORANTS, LONGEST_ARRAY)),
    Clause("6.26", "pdfx-xfa", "It has no XFA form.", interaction.xfa),
    Clause("6.27", "pdfx-jpeg-2000", "JPEG 2000 has 1, 3 or 4 channels of at most 16 bits.", images.jpeg_2000),
))
