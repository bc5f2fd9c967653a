"""Exercise functions and classes written for this project, and the variants made of them."""
