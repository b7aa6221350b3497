"""lit configuration: what runs the tests, and which features this machine has."""

import os
import shutil
import subprocess

import lit.formats

config.name = "mx"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".c", ".mlir", ".ptx", ".test"]
config.excludes = ["CMakeLists.txt", "Inputs", "Triton"]
if config.sanitizer:
    # Programs that are not built with a sanitizer cannot load or link what is: stock
    # tools, Python, and the projects of the tests.
    config.excludes += ["Package", "Plugin", "python", "runtime.mlir"]
    config.excludes += ["runtime-faults.mlir", "runtime-models.test", "runtime-modules.mlir"]
else:
    config.available_features.add("stock-tools")
config.test_source_root = os.path.join(config.mx_source_root, "test")
config.test_exec_root = os.path.join(config.mx_binary_root, "test")

tools = os.path.join(config.mx_binary_root, "bin")
config.environment["PATH"] = os.pathsep.join(
    [tools, config.llvm_tools_dir, os.environ["PATH"]]
)
config.environment["FILECHECK_OPTS"] = "-enable-var-scope"

config.substitutions.append(("%python", config.python))
config.substitutions.append(("%models", os.path.join(config.mx_source_root, "models")))
config.substitutions.append(("%mx_src", config.mx_source_root))
config.substitutions.append(("%mx_bin", config.mx_binary_root))
config.substitutions.append(("%consumer_args", config.consumer_args))
compilers = [a for a in config.consumer_args.split() if a.startswith("-DCMAKE_C")]
config.substitutions.append(("%consumer_compilers", ";".join(compilers)))
config.substitutions.append(("%mlir_libs", config.llvm_library_dir))
config.substitutions.append(("%llvm_tools", config.llvm_tools_dir))
# Stock tools, never ours, and the plugin for them.
config.substitutions.append(
    ("%mlir_opt", os.path.join(config.llvm_tools_dir, "mlir-opt"))
)
plugin = os.path.join(config.mx_binary_root, "lib", "MXPlugin.so")
config.substitutions.append(
    (
        "%load_plugin",
        f"--load-dialect-plugin={plugin} --load-pass-plugin={plugin}",
    )
)
config.substitutions.append(
    ("%sim_runtime", os.path.join(config.mx_binary_root, "lib", "libmx_sim_runtime.so"))
)


def has_python_module(name):
    command = [config.python, "-c", f"import {name}"]
    return subprocess.run(command, capture_output=True).returncode == 0


for module in ("numpy", "ml_dtypes", "scikit_build_core"):
    if has_python_module(module):
        config.available_features.add(module)

# The extension modules are built where pybind11 and Python's headers are.
config.python_path = os.path.join(config.mx_binary_root, "python")
if "ml_dtypes" in config.available_features and os.path.isdir(
    os.path.join(config.python_path, "mx")
):
    config.available_features.add("python-package")

# torch and torch-mlir are large: a Python that has them, of the version that the
# extension modules are built for, may be another than the one of the other tests.
torch_python = os.environ.get("MX_TORCH_PYTHON", config.python)
config.substitutions.append(("%torch_python", torch_python))
has_torch = (
    "import sys; from importlib.util import find_spec; "
    "sys.exit(not (find_spec('torch') and find_spec('torch_mlir')))"
)
if subprocess.run([torch_python, "-c", has_torch]).returncode == 0:
    config.available_features.add("torch")

ptxas = shutil.which("ptxas") or shutil.which("ptxas", path="/usr/local/cuda/bin")
if ptxas:
    config.available_features.add("ptxas")
    config.substitutions.append(("%ptxas", ptxas))

nvcc = shutil.which("nvcc") or shutil.which("nvcc", path="/usr/local/cuda/bin")
if nvcc:
    config.available_features.add("nvcc")
    config.substitutions.append(("%nvcc", nvcc))

# More models, too many for the repository, in a folder of the user's choice or
# beside the source tree.
more_models = os.environ.get(
    "MX_MORE_MODELS",
    os.path.join(os.path.dirname(config.mx_source_root), "shared", "models"),
)
if os.path.isdir(more_models):
    config.available_features.add("more-models")
    config.substitutions.append(("%more_models", more_models))
