//! Error messages, word for word, at the tokens they stand at; and code that must give none.
//!
//! In `ui/fail`, every function is refused, what it generates has its name and type nevertheless, and `main` uses
//! it: a second error would show in the expected output. `TRYBUILD=overwrite cargo test --test ui` rewrites that.

use std::path::Path;

#[test]
fn messages() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/fail/*.rs");
    cases.pass("tests/ui/pass/*.rs");
}

/// The texts of the messages of the catalogue: for each function its name and the literals in it.
fn catalogue() -> Vec<(String, Vec<String>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ad-macros/src/diagnostics/catalogue.rs");
    let file = syn_free::functions(&std::fs::read_to_string(path).unwrap());
    assert!(file.len() > 30, "the catalogue was not read: {} messages", file.len());
    file
}

#[test]
fn every_message_is_shown_by_a_case() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui/fail");
    let expected = std::fs::read_dir(dir).unwrap().map(|e| e.unwrap().path());
    let expected = expected.filter(|p| p.extension().is_some_and(|e| e == "stderr"));
    let shown: String = expected.map(|p| std::fs::read_to_string(p).unwrap()).collect();
    for (name, literals) in catalogue() {
        // Too deeply nested code has its own tests: it would be no file that anybody can read.
        if name == "too_deep" {
            continue;
        }
        let found = literals.iter().any(|l| shown.contains(l));
        assert!(found, "no case in tests/ui/fail shows `{name}`: {literals:?}");
    }
}

/// Enough of a reader of Rust for one file of plain functions.
mod syn_free {
    /// The public functions with the longest fixed part of each of their string literals.
    pub fn functions(text: &str) -> Vec<(String, Vec<String>)> {
        let functions = text.split("\npub fn ").skip(1);
        functions
            .map(|f| {
                let name = f.split('(').next().unwrap_or_default().to_string();
                let body = f.split("\n}\n").next().unwrap_or_default();
                (name, literals(body))
            })
            .collect()
    }

    fn literals(body: &str) -> Vec<String> {
        // The literals of the catalogue hold no quotes.
        let quoted = body.split('"').skip(1).step_by(2);
        let parts = quoted.filter_map(|q| q.split(['{', '}']).max_by_key(|part| part.len()));
        parts.filter(|part| part.len() >= 12).map(str::to_string).collect()
    }
}
