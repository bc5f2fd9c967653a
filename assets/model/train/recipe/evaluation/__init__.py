"""What a model can do, seen from outside through the application's own engine."""
