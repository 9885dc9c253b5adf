"""The files that a layout names: the only file access below the command line."""

from paginate.assets.cache import Cache, cache_folder
from paginate.assets.files import HOUSE, Assets, OutsideFolder, followed, slashed
from paginate.assets.pictures import PictureInfo
from paginate.assets.placed import PlacedInfo
from paginate.assets.prepare import prepare_picture, prepare_pictures
from paginate.assets.press_picture import PressPicture
from paginate.assets.problems import AdvertisementProblem, PictureProblem, ProfileProblem, reason
from paginate.assets.profiles import Profile, forget_profiles, open_profile

__all__ = [
    "HOUSE",
    "AdvertisementProblem",
    "Assets",
    "Cache",
    "OutsideFolder",
    "PictureInfo",
    "PictureProblem",
    "PlacedInfo",
    "PressPicture",
    "Profile",
    "ProfileProblem",
    "cache_folder",
    "followed",
    "forget_profiles",
    "open_profile",
    "prepare_picture",
    "prepare_pictures",
    "reason",
    "slashed",
]
