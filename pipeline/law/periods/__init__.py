"""The statutory periods by name: `model` says what one is, `find` finds it; the rest are lists."""
