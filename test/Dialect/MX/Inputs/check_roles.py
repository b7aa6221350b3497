"""Holds what `--mx-infer-roles` says of whole models against what they are.

    check_roles.py MX_OPT DIR [OPTION...]

The tables below were written by hand from the models' architectures, in the
order in which their Python code multiplies and autograd emits the products of
the backward pass: of `mm` first the gradient of the weight, of `addmm` (a layer
with a bias) first that of the input; of a `bmm` first that of its second factor.
A pass over OPTION... first (as --linalg-generalize-named-ops) must change
nothing. Neither must --no-targets (without `mx.role = "target"` it is the
structure alone that tells the backward pass) nor --branch (a function with a
branch has another way to its fixed point).
"""

import pathlib
import re
import subprocess
import sys

FPROP = ("fprop", "activation", "weight")
DGRAD = ("dgrad", "gradient", "weight")
WGRAD = ("wgrad", "gradient", "activation")
SCORE = ("attention_score", "activation", "activation")
VALUE = ("attention_value", "activation", "activation")
ATTENTION_BACKWARD = [
    ("attention_value_dgrad_v", "activation", "gradient"),
    ("attention_value_dgrad_p", "gradient", "activation"),
    ("attention_score_dgrad_k", "activation", "gradient"),
    ("attention_score_dgrad_q", "gradient", "activation"),
]
ONE_HOT = ("other", "other", "gradient")

LLAMA = {"attn.q": "qkv", "attn.k": "qkv", "attn.v": "qkv", "attn.o": "attention_output",
         "mlp.gate": "ffn_gate", "mlp.up": "ffn_up", "mlp.down": "ffn_down"}  # fmt: skip
GPT2 = {"attn.qkv": "qkv", "attn.proj": "attention_output", "fc": "ffn_up", "proj": "ffn_down"}
BERT = {"attn.qkv": "qkv", "attn.proj": "attention_output", "up": "ffn_up", "down": "ffn_down"}


def linear(kind, name, part, layer=-1, layers=0):
    return (*kind, f"{name}.weight", part, layer, layers)


def attention(kind, layer, layers):
    return (*kind, None, "other", layer, layers)


def get_prefix(layer):
    return f"layers.{layer}." if layer >= 0 else ""


def forward_layer(parts, layer, layers):
    products = [linear(FPROP, get_prefix(layer) + name, part, layer, layers) for name, part in parts.items()]
    end = sum(part == "qkv" for part in parts.values())
    return products[:end] + [attention(kind, layer, layers) for kind in (SCORE, VALUE)] + products[end:]


def backward_layer(parts, has_biases, layer, layers):
    products, kinds = [], [DGRAD, WGRAD] if has_biases else [WGRAD, DGRAD]
    for name, part in reversed(parts.items()):
        products += [linear(kind, get_prefix(layer) + name, part, layer, layers) for kind in kinds]
        if part == "attention_output":
            products += [attention(kind, layer, layers) for kind in ATTENTION_BACKWARD]
    return products


def forward(parts, layers, *after, before=()):
    # A model of one layer may have no stack of them.
    numbers = range(layers) if layers else [-1]
    return [*before] + [p for layer in numbers for p in forward_layer(parts, layer, layers)] + [*after]


def backward(parts, layers, has_biases):
    numbers = reversed(range(layers)) if layers else [-1]
    return [p for layer in numbers for p in backward_layer(parts, has_biases, layer, layers)]


def llama(layers):
    return forward(LLAMA, layers, linear(FPROP, "head", "lm_head"))


def llama_train(layers):
    head = [linear(kind, "head", "lm_head") for kind in (FPROP, WGRAD, DGRAD)]
    return forward(LLAMA, layers, *head) + backward(LLAMA, layers, False) + [linear(ONE_HOT, "embed", "embedding")]


def gpt2(layers):
    return forward(GPT2, layers, linear(FPROP, "wte", "lm_head"))


GPT2_TRAIN = (
    forward(GPT2, 2, *[linear(kind, "wte", "lm_head") for kind in (FPROP, WGRAD, DGRAD)])
    + backward(GPT2, 2, True)
    + [linear(ONE_HOT, "wpe", "embedding"), linear(ONE_HOT, "wte", "embedding")]
)
MLP = [linear(FPROP, "up", "ffn_up"), linear(FPROP, "down", "ffn_down")]
# The input needs no gradient.
MLP_TRAIN = MLP + [
    linear(DGRAD, "down", "ffn_down"), linear(WGRAD, "down", "ffn_down"), linear(WGRAD, "up", "ffn_up")
]  # fmt: skip

EXPECTED = {
    "bert_block": forward(BERT, 2, linear(FPROP, "pooler", "other")),
    "gpt2_block": gpt2(2),
    "gpt2_block_real": gpt2(1),
    "gpt2_block_tosa": gpt2(2),
    "gpt2_train": GPT2_TRAIN,
    "llama_block": llama(2),
    "llama_block_batched": llama(1),
    "llama_block_bf16": llama(2),
    "llama_block_dynamic": llama(2),
    "llama_block_real": llama(1),
    "llama_block_tosa": llama(1),
    "llama_decode": llama(2),
    "llama_train": llama_train(2),
    "llama_train_autocast": llama_train(1),
    "llama_train_real": forward(LLAMA, 0) + backward(LLAMA, 0, False),
    "mlp": MLP,
    "mlp_adamw_step": MLP_TRAIN,
    "mlp_dynamic": MLP,
    "mlp_real": MLP,
    "mlp_tosa": MLP,
    "mlp_train": MLP_TRAIN,
    "vit": forward(
        GPT2, 2, linear(FPROP, "head", "lm_head"), before=[linear(FPROP, "patch", "embedding")]
    ),
}
# Seconds for one file; the largest takes a tenth of one.
TIMEOUT = 30


def parse(text):
    fields = dict(re.findall(r'(\w+) = ("[^"]*"|[\w-]+)', text))
    name = fields.get("weight")
    # What is left out is the default.
    return (
        fields["role"],
        fields.get("lhs", "other"),
        fields.get("rhs", "other"),
        name and name.strip('"'),
        fields.get("part", "other"),
        int(fields.get("layer", -1)),
        int(fields.get("layers", 0)),
    )


EDITS = {
    "--no-targets": lambda text: text.replace('mx.role = "target"', 'mx.role = "activation"'),
    "--branch": lambda text: re.sub(r"(func\.func @main.*{\n)", r"\1cf.br ^begin\n^begin:\n", text),
}


def infer(mx_opt, path, options):
    source = path.read_text()
    for option in options:
        source = EDITS.get(option, str)(source)
    command = [mx_opt, *(o for o in options if o not in EDITS), "--mx-infer-roles"]
    run = subprocess.run(command, input=source, capture_output=True, text=True, check=True, timeout=TIMEOUT)
    return [parse(text) for text in re.findall(r"#mx\.contraction<([^>]*)>", run.stdout)]


def main(mx_opt, directory, *options):
    paths = sorted(pathlib.Path(directory).glob("*.mlir"))
    assert paths, f"no models in {directory}"
    wrong = 0
    for path in paths:
        found, expected = infer(mx_opt, path, options), EXPECTED[path.stem]
        if len(found) != len(expected):
            print(f"{path.stem}: {len(found)} products, expected {len(expected)}")
            wrong += 1
        for number, (a, b) in enumerate(zip(found, expected)):
            if a != b:
                print(f"{path.stem}: product {number} is {a}, expected {b}")
                wrong += 1
    sys.exit(wrong > 0)


main(*sys.argv[1:])
