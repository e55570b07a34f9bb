//! All programs at order 3, where most stand at order 2 for the time that it takes to build them.
//!
//! In: the text of this directory. Out: a crate with `order = 3` in the place of `order = 2`, whose tests run. That takes
//! minutes, so it is done where the environment asks for it: `AD_GALLERY_ORDER=3 cargo test --test gallery third`.
//! Without that, only the text is made and looked at.

use std::fs;
use std::path::Path;
use std::process::Command;

/// A file of this directory for the crate of order 3.
fn at_order_three(text: &str) -> String {
    text.replace("order = 2", "order = 3").replace(
        "    ($name:ident, $at:expr, $expected:expr) => {\n        program!($name, $at, $expected, second)",
        "    ($name:ident, $at:expr, $expected:expr) => {\n        program!($name, $at, $expected, third)",
    )
}

fn files() -> Vec<(String, String)> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gallery");
    let names = fs::read_dir(dir).expect("the directory of this file").map(|e| e.expect("an entry").path());
    names
        .filter(|p| p.file_name().is_some_and(|n| n != "third.rs"))
        .map(|p| {
            let name = p.file_name().expect("a file").to_string_lossy().into_owned();
            let text = fs::read_to_string(&p).expect("a text");
            (name, at_order_three(&text).replace("mod third;\n", ""))
        })
        .collect()
}

#[test]
fn third() {
    let files = files();
    let all: String = files.iter().map(|(_, text)| text.as_str()).collect();
    assert!(!all.contains("order = 2") && all.contains("$expected, third)\n    };"));
    let programs = all.matches("        program!(").count();
    assert!(programs >= 100, "{programs} programs");
    if std::env::var("AD_GALLERY_ORDER").as_deref() != Ok("3") {
        return;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("gallery-third");
    fs::create_dir_all(dir.join("src")).expect("a directory");
    for (name, text) in &files {
        let name = if name == "main.rs" { "lib.rs" } else { name };
        fs::write(dir.join("src").join(name), text).expect("a file");
    }
    fs::copy(root.join("Cargo.lock"), dir.join("Cargo.lock")).expect("the lock file");
    let manifest = format!(
        "[package]\nname = \"gallery-third\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         ad-runtime = {{ path = {:?} }}\nnum-traits = \"0.2\"\n\n[profile.dev]\ndebug = false\nincremental = false\n\n\
         [profile.dev.build-override]\nopt-level = 1\n\n[workspace]\n",
        root.join("ad-runtime")
    );
    fs::write(dir.join("Cargo.toml"), manifest).expect("a file");
    let status = Command::new(env!("CARGO"))
        .args(["test", "--lib", "--quiet"])
        .current_dir(&dir)
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("gallery-third-target"))
        .env("RUSTFLAGS", "-Awarnings")
        .status()
        .expect("cargo runs");
    assert!(status.success(), "a program is wrong at order 3");
}
