"""Trees and results maps as pictures: laid out, drawn with characters, drawn as SVG."""
