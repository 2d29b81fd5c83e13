"""What comes into Quince from elsewhere: read, shown as a preview, and only then applied."""
