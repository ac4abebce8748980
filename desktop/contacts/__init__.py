"""The people: their vCards, the store that keeps them, and the search that finds them."""
