"""What nobody meant: thousands of links, messages and fences that a generator makes.

Each kind is made from a seed, which a failure names, so that it can be made again: `SEED=7 MANY=10000 make night`. In
`make test` there are few of them, of another seed every day.
"""
