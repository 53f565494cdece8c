"""Widgets that know neither the store nor the screens."""
