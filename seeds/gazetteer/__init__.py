"""The gazetteer: every place that the offline packages and our own tables know, by name."""

from seeds.gazetteer.names import name_key, sound_key
from seeds.gazetteer.place import Place
from seeds.gazetteer.store import Gazetteer, gazetteer

__all__ = ["Gazetteer", "Place", "gazetteer", "name_key", "sound_key"]
