"""Makes a student of the overview half as large: what carries least is cut out of its blocks, and the rest learns again, twice.

    overview_cut.py STUDENT.npz LABELS WORDS LEFT_OUT OUT.npz [STEPS]

STUDENT.npz is what `overview_student.py` made of LABELS and WORDS without the quarter LEFT_OUT. How much a number that a block
carries is worth is told by how much it differs from word to word, times how far that moves the words it is added to
(magnitude pruning with fine-tuning as in Han et al., *Learning both Weights and Connections*, NeurIPS 2015, by whole numbers
carried). Such a number costs as much in each block, so that the sizes below are those of one threshold for all blocks, to the
nearest eight. `overview_export.py` writes the outcome, with LABELS/vocabulary.json, as the file
that is shipped.

Needs PyTorch and numpy. On one core of a processor it takes 12 minutes. Fixed seed.
"""
import sys

import numpy as np
import torch

from overview_learning import DEVICE, places, steady
from overview_student import School, Student
from overview_words import TRAIN, Words

SEED = 7
SIZES = [40, 16, 40, 40, 40, 32, 16]
STEPS, RATES, WARM = 2600, (8e-4, 6e-4), 0.03
SAMPLE = 60


@torch.no_grad()
def carried(student, school):
    """For each block what it carries of some words of train, a row for each."""
    at = np.nonzero(school.words.part[school.windows[:, 0]] == TRAIN)[0]
    picked = np.random.RandomState(1).choice(at, SAMPLE, replace=False)
    inside, seen = places(school.windows, picked, len(school.rows))[1], {}
    hooks = [block.b.register_forward_hook(lambda _, given, __, i=i: seen.update({i: given[0]})) for i, block in enumerate(student.blocks)]
    school.reader.scores(student.eval(), picked)
    for hook in hooks:
        hook.remove()
    return [seen[i][inside] for i in range(len(student.blocks))]


@torch.no_grad()
def cut(student, school, rows):
    """A student with the most telling numbers of each block; the mean of what is gone stays as a bias."""
    smaller = Student(rows, SIZES).to(DEVICE)
    weights = {name: values for name, values in student.state_dict().items()}
    for i, (block, size, values) in enumerate(zip(student.blocks, SIZES, carried(student, school))):
        worth, give = values.var(0) * block.b.weight.square().sum(0), block.b.weight
        if i % 2:
            forth, back = (part.topk(size)[1].sort()[0] + way * block.size for way, part in enumerate(worth.view(2, -1)))
            kept = torch.cat([forth, back])
            taken = torch.cat([kept, kept + 2 * block.size])
        else:
            taken = worth.view(-1, block.size).sum(0).topk(size)[1].sort()[0]
            kept = torch.cat([taken + place * block.size for place in range(give.shape[1] // block.size)])
        gone = torch.ones(give.shape[1], dtype=torch.bool, device=DEVICE)
        gone[kept] = False
        own = f"blocks.{i}."
        weights[own + "a.weight"], weights[own + "a.bias"] = block.a.weight[taken], block.a.bias[taken]
        weights[own + "b.weight"], weights[own + "b.bias"] = give[:, kept], block.b.bias + give[:, gone] @ values.mean(0)[gone]
    smaller.load_state_dict(weights)
    return smaller


def run(student_path, labels_path, words_path, left_out, out_path, steps=STEPS):
    steady(SEED)
    school = School(labels_path, words_path, left_out)
    stored, rows = np.load(student_path), Words.rows(school.vocabulary)
    weights = {name: torch.as_tensor(stored[name]).float() for name in stored.files if not name.startswith("_")}
    student = Student(rows, [weights[f"blocks.{i}.b.weight"].shape[1] // (2 if i % 2 else 5) for i in range(len(SIZES))])
    student.load_state_dict(weights)
    smaller = cut(student.to(DEVICE), school, rows)
    for rate in RATES:
        school.teach(smaller, int(steps), rate, WARM, out_path)


if __name__ == "__main__":
    run(*sys.argv[1:])
