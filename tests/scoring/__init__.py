"""What a reading is worth: compared with the truth field by field, card by card."""
