//! The programs that stand rendered beside this file: which they are, and their text.
//!
//! `AD_BLESS=1 cargo test --test random` writes the files `programs_*.rs` again. A seed is left out where its program
//! says nothing (it panics, or its derivatives are too large to compare), or is not accepted yet.

use crate::compare::{Case, Oracle};
use crate::grammar;
use crate::render;
use crate::tree::Program;
use std::path::PathBuf;

/// How many programs a file holds.
const IN_A_FILE: usize = 25;

/// How many files there are; the last programs are of order 3.
pub const FILES: usize = 4;

/// How many programs of order 3 there are.
const THIRD: usize = 10;

/// The first seed of order 3.
const FIRST_THIRD: u64 = 1001;

/// Seeds that are left out: the program says nothing, or a construct in it is not accepted yet.
const LEFT_OUT: &[u64] = &[12, 32, 56, 69];

/// The checked programs, in order.
pub fn programs() -> Vec<Program> {
    let taken = |first: u64, n: usize| (first..).filter(|seed| !LEFT_OUT.contains(seed)).take(n);
    let second = taken(1, FILES * IN_A_FILE - THIRD).map(|seed| grammar::program(seed, 2, grammar::SMALL));
    let third = taken(FIRST_THIRD, THIRD).map(|seed| grammar::program(seed, 3, grammar::TINY));
    second.chain(third).collect()
}

/// Where a file stands.
pub fn path(file: usize) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/random/programs_{file}.rs"))
}

/// The text of a file, given all programs.
pub fn text(programs: &[Program], file: usize) -> String {
    let mut out = String::from(
        "//! Random programs in both renderings. Written by the generator: `AD_BLESS=1 cargo test --test random`.\n\n",
    );
    let range = file * IN_A_FILE..(file + 1) * IN_A_FILE;
    let mut list = String::new();
    for i in range {
        let p = &programs[i];
        let order = if p.order == 3 { "Three" } else { "Two" };
        list += &format!("    (p{i}::CASE, Oracle::{order}(d{i}::oracle)),\n");
        out += &format!("mod p{i} {{\n{}}}\n\n", indented(&render::plain_module(p, &format!("p{i}"))));
        out += &format!("mod d{i} {{\n{}}}\n\n", indented(&render::dual_module(p)));
    }
    out + &format!(
        "use crate::compare::{{Case, Oracle}};\n\n/// The programs of this file.\npub const CASES: &[(Case, Oracle)] = &[\n{list}];\n"
    )
}

fn indented(text: &str) -> String {
    let line = |l: &str| if l.is_empty() { "\n".into() } else { format!("    {l}\n") };
    text.trim_end().lines().map(line).collect()
}

/// Every checked program.
pub fn cases() -> impl Iterator<Item = &'static (Case, Oracle)> {
    let files = [
        crate::programs_0::CASES,
        crate::programs_1::CASES,
        crate::programs_2::CASES,
        crate::programs_3::CASES,
    ];
    files.into_iter().flatten()
}
