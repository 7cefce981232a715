"""Writes a student of the overview as a raw file that Chancery.Training reads: overview_export.py STUDENT.npz VOCAB.json OUT.net

A line of JSON (width, blocks, words, xpos, relations, arrays: name, rows, columns, offset behind the line), then the arrays.
A matrix has a float32 scale a row or one for all ("scales" tells how many), then int8 weights row by row;
what is no matrix of weights (biases, moves) has float32 values and no scales.
"""
import json, sys
import numpy as np

TABLES = ('word', 'shape', 'xpos', 'rel', 'qs', 'st', 'hd', 'dep')


def packed(values, rows):
    """Whole numbers of -127 to 127 and what one of them counts for, by row or for all."""
    top = np.abs(values).max(1, keepdims=True) if rows else np.abs(values).max(keepdims=True).reshape(1, 1)
    scale = np.maximum(top, 1e-12) / 127
    return scale.astype('<f4').tobytes() + np.rint(values / scale).astype(np.int8).tobytes(), scale.size


def main(student, vocab, out):
    z, v = np.load(student), json.load(open(vocab, encoding='utf-8'))
    config = json.loads(str(z['_cfg']))
    arrays, body = [], b''

    def add(name, data, shape, scales):
        nonlocal body
        arrays.append({'name': name, 'rows': shape[0], 'columns': shape[1] if len(shape) > 1 else 1, 'scales': scales, 'offset': len(body)})
        body += data

    names = ['emb.' + t for t in TABLES] + [f'blocks.{b}.{m}.{k}' for b in range(len(config['blocks'])) for m in 'ab' for k in ('weight', 'bias')] + ['out.weight', 'out.bias', 'crf.moves']
    for name in names:
        a = z[name].astype(np.float64)
        if a.ndim == 2 and name != 'crf.moves':
            data, scales = packed(a, not name.startswith('emb.'))
        else:
            data, scales = a.astype('<f4').tobytes(), 0
        add(name, data, a.shape, scales)
    blocks = [{'kind': b[0], 'width': b[1]} | ({'offsets': b[2], 'head': 'head' in b[3], 'children': bool(b[4])} if b[0] == 'g' else {}) for b in config['blocks']]
    if any(b[0] == 'g' and set(b[3]) - {'head'} for b in config['blocks']):
        raise SystemExit('only heads are known relatives')
    header = {'width': config['D'], 'blocks': blocks, 'words': v['words'], 'xpos': v['xpos'], 'relations': v['rel'], 'arrays': arrays}
    with open(out, 'wb') as file:
        file.write(json.dumps(header, ensure_ascii=False).encode() + b'\n' + body)


if __name__ == '__main__':
    main(*sys.argv[1:])
