"""The files that a layout names: the only file access below the command line."""

from paginate.assets.cache import Cache, cache_folder
from paginate.assets.files import Assets, OutsideFolder, followed
from paginate.assets.pictures import PictureInfo
from paginate.assets.prepare import prepare_picture
from paginate.assets.press_picture import PressPicture
from paginate.assets.problems import PictureProblem, ProfileProblem, reason
from paginate.assets.profiles import Profile, open_profile

__all__ = [
    "Assets",
    "Cache",
    "OutsideFolder",
    "PictureInfo",
    "PictureProblem",
    "PressPicture",
    "Profile",
    "ProfileProblem",
    "cache_folder",
    "followed",
    "open_profile",
    "prepare_picture",
    "reason",
]
