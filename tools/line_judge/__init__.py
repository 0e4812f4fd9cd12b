"""What tools/train_line_judge.py is made of."""
