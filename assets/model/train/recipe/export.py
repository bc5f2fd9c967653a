"""Step 4: the model as GGUF files. ``python -m recipe.export`` writes ``tiny-fim-f16.gguf`` and ``tiny-fim.gguf`` (Q8_0)."""

import hashlib
from pathlib import Path

import gguf

from recipe.checkpoint import load_model
from recipe.model import LanguageModel
from recipe.paths import BUILD, CHECKPOINT
from recipe.tokenizer import CONTROL, Tokenizer

_NAME = "tiny-fim"
_DESCRIPTION = "Tiny fill-in-the-middle teaching model for short Python, Java and JavaScript exercises."

#: Names of tensors of a block: ours and the file's.
_BLOCK = {
    "attention_norm": "attn_norm.weight", "query.weight": "attn_q.weight", "query.bias": "attn_q.bias",
    "key.weight": "attn_k.weight", "key.bias": "attn_k.bias", "value.weight": "attn_v.weight", "value.bias": "attn_v.bias",
    "output.weight": "attn_output.weight", "feed_norm": "ffn_norm.weight", "gate.weight": "ffn_gate.weight",
    "up.weight": "ffn_up.weight", "down.weight": "ffn_down.weight",
}  # fmt: skip


def main() -> None:
    """Exports the checkpoint in both precisions and tells and writes their checksums."""
    model, progress = load_model(CHECKPOINT)
    tokenizer = Tokenizer.load()
    parameters = sum(parameter.numel() for parameter in model.parameters())
    sums = []
    print(f"{parameters / 1e6:.2f} million parameters, step {progress.step}, {progress.tokens / 1e6:.1f} million tokens")
    for name, kind in ((f"{_NAME}-f16.gguf", gguf.GGMLQuantizationType.F16), (f"{_NAME}.gguf", gguf.GGMLQuantizationType.Q8_0)):
        file = BUILD / name
        write(file, model, tokenizer, kind)
        sums.append(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {name}")
        print(f"{sums[-1]}  {file.stat().st_size} bytes")
    (BUILD / "SHA256SUMS").write_text("".join(line + "\n" for line in sums), encoding="utf-8")


def write(file: Path, model: LanguageModel, tokenizer: Tokenizer, kind: gguf.GGMLQuantizationType) -> None:
    """One GGUF file; vectors stay in full precision."""
    writer = gguf.GGUFWriter(file, "qwen2")
    _write_settings(writer, model, kind)
    _write_tokenizer(writer, tokenizer)
    for name, tensor in model.state_dict().items():
        array = tensor.float().numpy()
        if array.ndim == 1:
            writer.add_tensor(tensor_name(name), array)
        else:
            writer.add_tensor(tensor_name(name), gguf.quants.quantize(array, kind), raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def tensor_name(name: str) -> str:
    """Our name of a tensor as the file's."""
    if name == "embedding.weight":
        return "token_embd.weight"
    if name == "norm":
        return "output_norm.weight"
    _, block, rest = name.split(".", 2)
    return f"blk.{block}.{_BLOCK[rest]}"


def _write_settings(writer: gguf.GGUFWriter, model: LanguageModel, kind: gguf.GGMLQuantizationType) -> None:
    size = model.size
    writer.add_name(_NAME)
    writer.add_description(_DESCRIPTION)
    writer.add_size_label(f"{sum(parameter.numel() for parameter in model.parameters()) / 1e6:.0f}M")
    f16 = kind == gguf.GGMLQuantizationType.F16
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16 if f16 else gguf.LlamaFileType.MOSTLY_Q8_0)
    writer.add_quantization_version(gguf.GGML_QUANT_VERSION)
    writer.add_block_count(size.blocks)
    writer.add_context_length(size.context)
    writer.add_embedding_length(size.width)
    writer.add_feed_forward_length(size.feed_forward)
    writer.add_head_count(size.heads)
    writer.add_head_count_kv(1)
    writer.add_layer_norm_rms_eps(size.epsilon)
    writer.add_rope_freq_base(size.rope_base)


def _write_tokenizer(writer: gguf.GGUFWriter, tokenizer: Tokenizer) -> None:
    def shown(piece: bytes) -> str:
        return "".join(BYTE_CHARACTERS[byte] for byte in piece)

    plain, control = gguf.TokenType.NORMAL, gguf.TokenType.CONTROL
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("qwen2")
    writer.add_token_list([shown(piece) for piece in tokenizer.pieces] + list(CONTROL))
    writer.add_token_types([plain] * len(tokenizer.pieces) + [control] * len(CONTROL))
    writer.add_token_merges([f"{shown(tokenizer.pieces[a])} {shown(tokenizer.pieces[b])}" for a, b in tokenizer.merges])
    writer.add_bos_token_id(tokenizer.end)
    writer.add_eos_token_id(tokenizer.end)
    writer.add_pad_token_id(tokenizer.pad)
    writer.add_add_bos_token(False)
    roles = {"pre": "prefix", "suf": "suffix", "mid": "middle", "pad": "pad", "rep": "repository", "sep": "file"}
    for role, attribute in roles.items():
        writer.add_uint32(f"tokenizer.ggml.fim_{role}_token_id", getattr(tokenizer, attribute))


def _byte_characters() -> list[str]:
    """GPT-2's printable character for every byte."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = iter(range(256, 512))
    return [chr(byte if byte in printable else next(others)) for byte in range(256)]


#: What byte-level tokens are written with in the file.
BYTE_CHARACTERS = _byte_characters()

if __name__ == "__main__":
    main()
