//! Golden tests: functions through the stages, in `ad-macros/tests/golden/*.md`.
//!
//! In: the files; of each the heading, the sentences below it and the first block of Rust, which are written by hand. Out: the
//! rest of the file, which is what the compiler makes of the function: the IR after each stage and the code.
//! `AD_BLESS=1 cargo test -p ad-macros golden` rewrites it; a change of the compiler shows in the diff of these files.
//!
//! Shown are the stages of the gradient, or of `_vjp` where the result is no scalar, and the code of every function of the
//! first order; of higher orders the code of the Hessian-vector product and of the gradient's gradient.

use proc_macro2::TokenStream;
use quote::ToTokens;

use crate::stages::{self, Record, Stage};
use crate::{bless, compile};

const DIR: &str = "ad-macros/tests/golden";

#[test]
fn every_file_shows_what_the_compiler_does() {
    let files = bless::list(DIR, "md");
    assert!(files.len() >= 10, "{} golden files", files.len());
    for name in files {
        let path = format!("{DIR}/{name}");
        let text = bless::read(&path);
        let Some(head) = written_by_hand(&text) else { panic!("{path} has no block of Rust") };
        bless::check(&path, &format!("{head}{}", shown(&path, head)));
    }
}

const OPEN: &str = "```rust\n";
const CLOSE: &str = "\n```\n";

/// Everything up to the end of the first block of Rust.
fn written_by_hand(text: &str) -> Option<&str> {
    let start = text.find(OPEN)? + OPEN.len();
    let end = start + text[start..].find(CLOSE)? + CLOSE.len();
    Some(&text[..end])
}

/// The attribute's options and the function below it.
fn input(path: &str, head: &str) -> (TokenStream, TokenStream) {
    let code = &head[head.find(OPEN).map_or(0, |at| at + OPEN.len())..head.len() - CLOSE.len()];
    let mut item: syn::ItemFn = syn::parse_str(code).unwrap_or_else(|e| panic!("{path}: {e}"));
    let attr = item.attrs.remove(0);
    let options = attr.meta.require_list().map(|l| l.tokens.clone()).unwrap_or_default();
    (options, item.into_token_stream())
}

fn shown(path: &str, head: &str) -> String {
    let (attr, item) = input(path, head);
    let (sources, records) = stages::recorded(|| compile::sources(attr, item));
    let sources = sources.unwrap_or_else(|e| panic!("{path} is refused: {e}"));
    let Some(user) = records.iter().find(|r| r.stage == Stage::Lowered) else {
        panic!("{path} was not lowered")
    };
    let base = user.func.clone();
    let of = |form: &str| format!("{base}_{form}");
    let main = if sources.iter().any(|(n, _)| *n == of("grad")) { of("grad") } else { of("vjp") };
    let mut out = String::new();
    for r in records.iter().filter(|r| r.func == base || r.func == main) {
        out += &section(r);
    }
    let forms = ["value_and_grad", "jvp", "fwd", "bwd", "hvp", "grad_grad", "grad_vjp"].map(of);
    for name in [main].iter().chain(&forms) {
        if let Some((_, code)) = sources.iter().find(|(n, _)| n == name) {
            out += &format!("\n## Code of `{name}`\n\n{OPEN}{}{CLOSE}", code.trim_end());
        }
    }
    out
}

fn section(r: &Record) -> String {
    format!("\n## `{}`, {}\n\n```text\n{}{CLOSE}", r.func, r.stage.name(), r.text.trim_end())
}
