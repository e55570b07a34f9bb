//! Tests, benches and examples live in the folders beside this one; this library is empty.
