"""What the overview's teachers and students share: the chain of classes, the loop in which they learn, and the count of what they find."""
import os
import time

import numpy as np
import torch
from torch import nn

from overview_words import DEV, ROLES, TRAIN

NEVER = -1e4
CLASSES = 1 + 4 * len(ROLES)
LONGEST = 256
# The least that a word lets a class count for, so that sums stay above nought.
LEAST = 1e-12
# So many batches are sorted by length together.
ALIKE = 16
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"

ENDS = [True] + [k in (2, 3) for _ in ROLES for k in range(4)]
BEGINS = [True] + [k in (0, 3) for _ in ROLES for k in range(4)]


def steady(seed):
    """The same numbers each time on one kind of machine."""
    torch.manual_seed(seed)
    np.random.seed(seed)
    if DEVICE == "cpu":
        torch.set_num_threads(1)
    else:
        os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
        torch.use_deterministic_algorithms(True, warn_only=True)
        torch.backends.cuda.matmul.allow_tf32 = True


class Total(torch.autograd.Function):
    """The logarithm of the sum over all ways through each window, summed forwards; backwards it tells the chances of classes and of moves.

    Each window's moves count in what the moves learn by its share. (Rabiner, A Tutorial on Hidden Markov Models, 1989, with his scaling.)"""

    @staticmethod
    def forward(ctx, scores, lengths, moves, first, last, shares):
        top = scores.amax(2, keepdim=True)
        given = (scores - top).exp().clamp(min=LEAST).transpose(0, 1).contiguous()
        inside = (torch.arange(scores.shape[1], device=scores.device)[:, None] < lengths)[:, :, None]
        steps, states, sums = moves.exp(), torch.empty_like(given), torch.ones_like(given[:, :, :1])
        state = first.exp() * given[0]
        for t in range(len(given)):
            if t:
                state = torch.where(inside[t], (states[t - 1] @ steps) * given[t], states[t - 1])
            torch.sum(state, 1, keepdim=True, out=sums[t])
            torch.div(state, sums[t], out=states[t])
        ends = last.exp()
        whole = states[-1] @ ends
        ctx.save_for_backward(given, inside, steps, states, sums, ends / whole[:, None], shares)
        return sums.log().sum((0, 2)) + (top[:, :, 0] * inside[:, :, 0].t()).sum(1) + whole.log()

    @staticmethod
    def backward(ctx, grown):
        given, inside, steps, states, sums, behind, shares = ctx.saved_tensors
        ways, back = torch.empty_like(given), steps.t().contiguous()
        for t in range(len(given) - 1, -1, -1):
            torch.mul(states[t], behind, out=ways[t])
            if t:
                given[t] *= behind / sums[t]
                behind = torch.where(inside[t], given[t] @ back, behind)
        ways *= inside * grown[None, :, None]
        behind = given[1:] * (inside[1:] * (grown * shares)[None, :, None])
        moved = steps * (states[:-1].flatten(0, 1).t() @ behind.flatten(0, 1))
        return ways.transpose(0, 1), None, moved, None, None, None


class Chain(nn.Module):
    """A conditional random field over the words of a window: spans begin and end as they must."""

    def __init__(self):
        super().__init__()
        self.moves = nn.Parameter(torch.zeros(CLASSES, CLASSES))
        follows = lambda a, b: BEGINS[b] if ENDS[a] else (a - 1) // 4 == (b - 1) // 4 and b and (b - 1) % 4 in (1, 2)
        forbidden = [[0.0 if follows(a, b) else NEVER for b in range(CLASSES)] for a in range(CLASSES)]
        keep = lambda name, table: self.register_buffer(name, torch.as_tensor(table), persistent=False)
        keep("forbidden", forbidden)
        keep("first", [0.0 if b else NEVER for b in BEGINS])
        keep("last", [0.0 if e else NEVER for e in ENDS])

    def total(self, scores, lengths, shares=None):
        """The logarithm of the sum over all ways through each window, whose moves are learnt from by its share."""
        shares = torch.ones(len(scores), device=scores.device) if shares is None else shares
        return Total.apply(scores, lengths, self.moves + self.forbidden, self.first, self.last, shares)

    def along(self, rows, inside):
        """What the moves of these classes score."""
        moves = self.moves.view(-1).index_select(0, (rows[:, :-1] * CLASSES + rows[:, 1:]).reshape(-1))
        return (moves.view(len(rows), -1) * inside[:, 1:]).sum(1)

    def chances(self, scores, lengths):
        """How likely each class of each word is: how the total grows with its score."""
        with torch.enable_grad():
            scores = scores.detach().requires_grad_()
            return torch.autograd.grad(self.total(scores, lengths).sum(), scores)[0]

    @torch.no_grad()
    def paths(self, scores, lengths):
        """The best classes of each window."""
        moves, length = self.moves + self.forbidden, scores.shape[1]
        inside = torch.arange(length, device=scores.device)[None] < lengths[:, None]
        best = [self.first + scores[:, 0]]
        for t in range(1, length):
            best.append(torch.where(inside[:, t, None], (best[-1][:, :, None] + moves).amax(1) + scores[:, t], best[-1]))
        at = (best[-1] + self.last).argmax(1)
        found = [at]
        for t in range(length - 1, 0, -1):
            at = torch.where(inside[:, t], (best[t - 1] + moves[:, at].t()).argmax(1), at)
            found.append(at)
        return torch.stack(found[::-1], 1)


def places(windows, picked, count):
    """Where the words of the picked windows stand, as many for each as the longest has, and which of them are inside."""
    first, end = torch.as_tensor(windows[picked], device=DEVICE).long().t()
    at = first[:, None] + torch.arange(int((end - first).max()), device=DEVICE)
    return at.clamp(max=count - 1), at < end[:, None], end - first


def batches(pool, size, lengths):
    """The pool over and over, each time in another order; what stands in a batch is about as long."""
    while True:
        found, order = [], np.resize(np.random.permutation(pool), -(-len(pool) // size) * size)
        for part in np.split(order, range(size * ALIKE, len(order), size * ALIKE)):
            found += np.split(part[np.argsort(lengths[part], kind="stable")], len(part) // size)
        yield from (found[i] for i in np.random.permutation(len(found)))


def learn(name, loss, groups, pool, lengths, size, steps, warm, clip, memory, parts=1):
    """That many steps, each batch in so many parts, as memory is short; the rate grows through a share of them, `warm`, and shrinks from the first to the last."""
    optimizer = torch.optim.AdamW(groups, betas=(0.9, memory), weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda k: min(1, (k + 1) / (steps * warm)) * max(0.002, 1 - k / steps))
    parameters = [p for group in groups for p in group["params"]]
    began, total = time.time(), 0.0
    for step, batch in zip(range(1, steps + 1), batches(pool, size, lengths)):
        optimizer.zero_grad()
        for part in np.array_split(batch, parts):
            value = loss(part) / parts
            value.backward()
            total += value.detach()
        nn.utils.clip_grad_norm_(parameters, clip)
        optimizer.step()
        schedule.step()
        if step % 100 == 0 or step == steps:
            print(f"{time.time() - began:6.0f} s, {name}, step {step} of {steps}: loss {float(total) / (step % 100 or 100):.3f}", flush=True)
            total = 0.0


def figures(words, windows, rows):
    """Exact F1 of sources, cues and contents in these windows, counted one by one, without the punctuation at their ends."""
    mine = set()
    for (first, end), row in zip(windows, rows):
        begin = 0
        for i, c in enumerate(row[:end - first]):
            if not c:
                continue
            begin = i if BEGINS[c] else begin
            if ENDS[c]:
                s, e = int(words.solid_behind[first + begin]), int(words.solid_before[first + i])
                if s <= e:
                    mine.add(((c - 1) // 4, s, e))
    gold = set().union(*(words.gold[a] for a in set(words.article[windows[:, 0]])))
    count = lambda spans, role: sum(span[0] == role for span in spans)
    return [round(200 * count(mine & gold, r) / max(1, count(mine, r) + count(gold, r)), 1) for r in range(len(ROLES))]


def report(words, windows, scored, chain, left_out):
    """The figures of the quarters that were left out and of dev."""
    part, quarter = words.part[windows[:, 0]], words.quarter[windows[:, 0]]
    for name, chosen in [(f"quarter {q}", quarter == q) for q in left_out] + [("dev", part == DEV)]:
        rows, own = [], np.nonzero(chosen)[0]
        for i in range(0, len(own), 64):
            rows += chain.paths(scored(own[i:i + 64]), places(windows, own[i:i + 64], len(words.head))[2]).tolist()
        print(name, *(f"{r} {f}" for r, f in zip(ROLES, figures(words, windows[own], rows))), flush=True)


def lessons(words, windows, left_out):
    """The windows of train but for the quarters that are left out."""
    at = windows[:, 0]
    return np.nonzero((words.part[at] == TRAIN) & ~np.isin(words.quarter[at], left_out))[0]
