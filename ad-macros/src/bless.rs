//! Files of the repository that a test writes: what they hold is derived, and a test says when they are stale.
//!
//! In: a path from the top of the repository and the text that the file should have. Out: a failure that shows the first
//! line that differs, or, with `AD_BLESS=1` in the environment, the file.

use std::path::Path;

/// Where the repository begins.
fn top() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Fails unless the file has this text; with `AD_BLESS=1`, writes it.
#[track_caller]
pub fn check(path: &str, text: &str) {
    let file = top().join(path);
    let found = std::fs::read_to_string(&file).unwrap_or_default();
    if found == text {
        return;
    }
    if std::env::var_os("AD_BLESS").is_some_and(|v| v == "1") {
        std::fs::write(&file, text).expect("the file can be written");
        return;
    }
    let lines = |t: &str| t.lines().map(String::from).chain([String::from("(end)")]).collect::<Vec<_>>();
    let (found, wanted) = (lines(&found), lines(text));
    let at =
        found.iter().zip(&wanted).take_while(|(f, w)| f == w).count().min(found.len().min(wanted.len()) - 1);
    panic!(
        "{path}:{}: the file says\n    {}\nand should say\n    {}\n`AD_BLESS=1 cargo test -p ad-macros` rewrites it",
        at + 1,
        found[at],
        wanted[at]
    );
}

/// The text of a file of the repository.
#[track_caller]
pub fn read(path: &str) -> String {
    let text = std::fs::read_to_string(top().join(path));
    text.unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// The names of the files of a directory that end so, in order.
#[track_caller]
pub fn list(dir: &str, ext: &str) -> Vec<String> {
    let entries = std::fs::read_dir(top().join(dir)).unwrap_or_else(|e| panic!("{dir}: {e}"));
    let names = entries.filter_map(|e| e.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|n| n.ends_with(&format!(".{ext}"))).collect();
    names.sort();
    names
}
