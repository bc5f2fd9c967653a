"""How the built-in model is made: corpus, tokenizer, samples, training, export, evaluation."""
