//===- Recipes.cpp - Recipes by name and from files -----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Recipes/Recipes.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "mlir/Parser/Parser.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::mx;

static constexpr NamedRecipe kRecipes[] = {
#include "Recipes.inc"
};

ArrayRef<NamedRecipe> mlir::mx::getNamedRecipes() { return kRecipes; }

std::string mlir::mx::listRecipeNames() {
  return llvm::join(
      llvm::map_range(
          kRecipes, [](const NamedRecipe &row) { return StringRef(row.name); }),
      ", ");
}

/// The recipe of `module`, which is null if it has not been parsed.
static RecipeAttr getRecipe(Location loc, ModuleOp module, StringRef file) {
  if (!module)
    return {};
  if (auto recipe = module->getAttrOfType<RecipeAttr>(kRecipeAttr))
    return recipe;
  emitError(loc) << "expected recipe file '" << file
                 << "' to have a module with mx.recipe";
  return {};
}

RecipeAttr mlir::mx::loadNamedRecipe(Location loc, StringRef name) {
  const NamedRecipe *row = llvm::find_if(
      kRecipes, [&](const NamedRecipe &row) { return row.name == name; });
  if (row == std::end(kRecipes)) {
    emitError(loc) << "unknown recipe '" << name << "': expected "
                   << listRecipeNames();
    return {};
  }
  std::string file = "recipes/" + name.str() + ".mlir";
  OwningOpRef<ModuleOp> module =
      parseSourceString<ModuleOp>(row->text, loc.getContext(), file);
  return getRecipe(loc, module.get(), file);
}

RecipeAttr mlir::mx::loadRecipeFile(Location loc, StringRef file) {
  OwningOpRef<ModuleOp> module =
      parseSourceFile<ModuleOp>(file, loc.getContext());
  return getRecipe(loc, module.get(), file);
}
