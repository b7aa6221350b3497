# cmake -DRECIPES=A.mlir,B.mlir -DOUTPUT=FILE -P EmbedRecipes.cmake
# Writes the rows of the table of named recipes: the name of each file and its text.
string(REPLACE "," ";" RECIPES "${RECIPES}")
set(rows "")
foreach(recipe IN LISTS RECIPES)
  get_filename_component(name "${recipe}" NAME_WE)
  file(READ "${recipe}" text)
  string(APPEND rows "{\"${name}\", R\"mlir(${text})mlir\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "${rows}")
