"""Makes a student of the overview smaller: what carries least is cut out of its blocks, and what is left makes up for it.

    overview_cut.py STUDENT.npz LABELS WORDS OUT.npz

STUDENT.npz is what `overview_student.py` made of LABELS and WORDS. How much a number that a block carries is worth is told by how
much it differs from word to word, times how far that moves the words it is added to. What the others move them by is then told
from those that stay, by least squares over words of train (He, Zhang and Sun, *Channel Pruning for Accelerating Very Deep Neural
Networks*, ICCV 2017). `overview_export.py` writes the outcome, with LABELS/vocabulary.json, as the file that is shipped.

Needs PyTorch and numpy, and half a minute. Fixed seed.
"""
import sys

import numpy as np
import torch

from overview_learning import DEVICE, places, steady
from overview_student import Reader, Student
from overview_words import TRAIN, Words

SEED = 7
# How many numbers each block keeps: of those in odd places each way, of the others from each place. With fewer, contents of dev get worse.
SIZES = [48, 64, 48, 56, 48, 48, 32]
SAMPLE = 400
# Numbers that are nearly the same in all words shall not get weights without measure.
RIDGE = 1e-5


@torch.no_grad()
def carried(student, reader):
    """For each block what it carries of some words of train, a row for each."""
    at = np.nonzero(reader.words.part[reader.windows[:, 0]] == TRAIN)[0]
    picked = np.random.RandomState(1).choice(at, SAMPLE, replace=False)
    inside, seen = places(reader.windows, picked, len(reader.head))[1], {}
    hooks = [block.b.register_forward_hook(lambda _, given, __, i=i: seen.update({i: given[0]})) for i, block in enumerate(student.blocks)]
    reader.scores(student.eval(), picked)
    for hook in hooks:
        hook.remove()
    return [seen[i][inside].double() for i in range(len(student.blocks))]


def kept(block, size, worth, passes):
    """The rows of what a block takes and the columns of what it gives that stay."""
    if passes:
        each = [part.topk(size)[1].sort()[0] + way * block.size for way, part in enumerate(worth.view(2, -1))]
        columns = torch.cat(each)
        return torch.cat([columns, columns + 2 * block.size]), columns
    rows = worth.view(-1, block.size).sum(0).topk(size)[1].sort()[0]
    return rows, torch.cat([rows + place * block.size for place in range(block.b.weight.shape[1] // block.size)])


@torch.no_grad()
def cut(student, reader):
    """A student with the most telling numbers of each block."""
    smaller, weights = Student(Words.rows(reader.vocabulary), SIZES), dict(student.state_dict())
    for i, (block, size, values) in enumerate(zip(student.blocks, SIZES, carried(student, reader))):
        give = block.b.weight.double()
        rows, columns = kept(block, size, values.var(0) * give.square().sum(0), i % 2)
        known = torch.cat([values[:, columns], torch.ones_like(values[:, :1])], 1)
        least = RIDGE * len(known) * torch.eye(known.shape[1], dtype=known.dtype, device=DEVICE)
        told = torch.linalg.solve(known.t() @ known + least, known.t() @ (values @ give.t()))
        own = f"blocks.{i}."
        weights |= {own + "a.weight": block.a.weight[rows], own + "a.bias": block.a.bias[rows],
                    own + "b.weight": told[:-1].t().float(), own + "b.bias": block.b.bias + told[-1].float()}
    smaller.load_state_dict(weights)
    return smaller.to(DEVICE)


def run(student_path, labels_path, words_path, out_path):
    steady(SEED)
    reader, stored = Reader(labels_path, words_path), np.load(student_path)
    weights = {name: torch.as_tensor(stored[name]).float() for name in stored.files if not name.startswith("_")}
    student = Student(Words.rows(reader.vocabulary), [weights[f"blocks.{i}.b.weight"].shape[1] // (2 if i % 2 else 5) for i in range(len(SIZES))])
    student.load_state_dict(weights)
    reader.finish(cut(student.to(DEVICE), reader), [], out_path)


if __name__ == "__main__":
    run(*sys.argv[1:])
