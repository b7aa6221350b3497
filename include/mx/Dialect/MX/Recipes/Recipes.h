//===- Recipes.h - Recipes by name and from files ---------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A recipe's text is a module with the attribute `mx.recipe`, whose value may
// use aliases. The named ones are the files of `recipes/`, which the library
// contains.
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_RECIPES_RECIPES_H
#define MX_DIALECT_MX_RECIPES_RECIPES_H

#include "mx/Dialect/MX/IR/MXDialect.h"

#include <string>

namespace mlir::mx {

/// A row of the table of named recipes.
struct NamedRecipe {
  /// The name of the file without `.mlir`.
  llvm::StringLiteral name;
  /// The file.
  llvm::StringLiteral text;
};

/// All named recipes, in alphabetical order.
ArrayRef<NamedRecipe> getNamedRecipes();

/// "bf16, deepseek_fp8, ...": for messages that list what is expected.
std::string listRecipeNames();

/// The recipe called `name`. Null, after an error at `loc`, if there is none.
/// The mx dialect must be loaded.
RecipeAttr loadNamedRecipe(Location loc, StringRef name);

/// The recipe in `file`. Null, after an error at the place in the file, or at
/// `loc` if it has no `mx.recipe`.
RecipeAttr loadRecipeFile(Location loc, StringRef file);

} // namespace mlir::mx

#endif // MX_DIALECT_MX_RECIPES_RECIPES_H
