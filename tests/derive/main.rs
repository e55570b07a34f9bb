//! `#[derive(Differentiable)]`: tangent types and their arithmetic.

mod enums;
mod generics;
mod hygiene;
mod optimise;
mod structs;
