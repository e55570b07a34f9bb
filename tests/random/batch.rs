//! Builds and runs a batch of programs in one crate, and says of each what came of it.
//!
//! In: programs. Out: a [`Verdict`] each. A program that does not compile is found by the file that rustc's message
//! names, and taken out; one that aborts or hangs ends the run, which goes on with the next one.

use crate::render;
use crate::tree::Program;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, io, thread};

/// What came of a program.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// Every derivative agrees.
    Agrees,
    /// The program itself is none, or says nothing: not the compiler's fault.
    Useless(String),
    /// The macro refuses it, or rustc what the macro wrote.
    Refused(String),
    /// A derivative is wrong, or its function panics, aborts or hangs.
    Wrong(String),
}

impl Verdict {
    /// Whether the compiler failed.
    pub fn is_failure(&self) -> bool {
        matches!(self, Verdict::Refused(_) | Verdict::Wrong(_))
    }

    /// What two failures of the same kind have in common.
    pub fn class(&self) -> String {
        match self {
            Verdict::Refused(m) => {
                let first = m.lines().next().unwrap_or("");
                // Names differ from program to program.
                first.split('`').step_by(2).collect()
            }
            Verdict::Wrong(m) if m.contains("panics") => "panics".into(),
            Verdict::Wrong(m) if m.contains("aborts") => "aborts".into(),
            Verdict::Wrong(_) => "wrong".into(),
            Verdict::Agrees | Verdict::Useless(_) => String::new(),
        }
    }
}

/// A crate to build batches in.
pub struct Bench {
    name: String,
    dir: PathBuf,
    /// Shared with other benches, so that the compiler is built once.
    target: PathBuf,
    /// How long the comparison of one program may take.
    patience: Duration,
}

impl Bench {
    /// A crate of that name below Cargo's directory for tests. It depends on `ad-runtime` by path.
    pub fn new(name: &str) -> io::Result<Bench> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(dir.join("src"))?;
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
             ad-runtime = {{ path = {:?} }}\n\n[profile.dev]\ndebug = false\nincremental = false\n\n\
             [profile.dev.build-override]\nopt-level = 1\n\n[workspace]\n",
            root.join("ad-runtime")
        );
        fs::write(dir.join("Cargo.toml"), manifest)?;
        fs::copy(root.join("Cargo.lock"), dir.join("Cargo.lock"))?;
        for file in ["dual.rs", "compare.rs", "flat.rs"] {
            fs::copy(root.join("tests/random").join(file), dir.join("src").join(file))?;
        }
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("random-target");
        Ok(Bench { name: name.to_owned(), dir, target, patience: Duration::from_secs(20) })
    }

    /// The verdict on each program.
    pub fn run(&self, programs: &[Program]) -> io::Result<Vec<Verdict>> {
        let mut verdicts: BTreeMap<usize, Verdict> = BTreeMap::new();
        for (i, p) in programs.iter().enumerate() {
            let text = render::plain_module(p, &format!("p{i}"));
            fs::write(self.dir.join(format!("src/p{i}.rs")), text)?;
            fs::write(
                self.dir.join(format!("src/d{i}.rs")),
                render::dual_module(p) + &render::bare_module(p),
            )?;
        }
        loop {
            let live: Vec<usize> = (0..programs.len()).filter(|i| !verdicts.contains_key(i)).collect();
            if live.is_empty() {
                break;
            }
            self.write_main(programs, &live)?;
            let rejected = self.build()?;
            if rejected.is_empty() {
                self.execute(&live, &mut verdicts)?;
                break;
            }
            verdicts.extend(rejected);
        }
        Ok((0..programs.len()).map(|i| verdicts[&i].clone()).collect())
    }

    fn write_main(&self, programs: &[Program], live: &[usize]) -> io::Result<()> {
        let mut text = String::from("#![allow(warnings)]\nmod compare;\nmod dual;\nmod flat;\n");
        for i in live {
            text += &format!("mod p{i};\nmod d{i};\n");
        }
        text += "fn main() {\n    let from: usize = std::env::args().nth(1).unwrap().parse().unwrap();\n    \
                 std::panic::set_hook(Box::new(|_| {}));\n    \
                 let mut report = |i: usize, case: compare::Case, oracle: compare::Oracle| {\n        \
                 if i < from { return; }\n        println!(\"{i}\");\n        \
                 println!(\"{}\", format!(\"{:?}\", compare::check(&case, oracle)).replace('\\n', \" \"));\n    };\n";
        for i in live {
            let order = if programs[*i].order == 3 { "Three" } else { "Two" };
            text += &format!("    report({i}, p{i}::CASE, compare::Oracle::{order}(d{i}::oracle));\n");
        }
        fs::write(self.dir.join("src/main.rs"), text + "}\n")
    }

    /// Builds; the programs that do not compile, with the first message about each.
    fn build(&self) -> io::Result<BTreeMap<usize, Verdict>> {
        let out = Command::new(env!("CARGO"))
            .args(["build", "--offline", "--quiet", "--color", "never"])
            .current_dir(&self.dir)
            .env("CARGO_TARGET_DIR", &self.target)
            .env_remove("RUSTFLAGS")
            .stdin(Stdio::null())
            .output()?;
        let mut rejected = BTreeMap::new();
        if out.status.success() {
            return Ok(rejected);
        }
        let text = String::from_utf8_lossy(&out.stderr).into_owned();
        for message in text.split("\nerror").map(|m| m.trim_start_matches("error")) {
            let Some(at) = message.find("--> src/") else { continue };
            let file = &message[at + 8..];
            let digits: String = file[1..].chars().take_while(char::is_ascii_digit).collect();
            let Ok(i) = digits.parse() else { continue };
            // What is wrong with the program itself comes before what the macro made of it.
            if file.starts_with('d') {
                rejected.insert(i, Verdict::Useless(format!("no Rust: {}", message.trim())));
            } else {
                rejected.entry(i).or_insert_with(|| Verdict::Refused(format!("error{}", message.trim_end())));
            }
        }
        if rejected.is_empty() {
            return Err(io::Error::other(format!("the batch does not build:\n{text}")));
        }
        Ok(rejected)
    }

    fn execute(&self, live: &[usize], verdicts: &mut BTreeMap<usize, Verdict>) -> io::Result<()> {
        let mut from = 0;
        while let Some(first) = live.iter().find(|i| **i >= from) {
            let text = self.run_from(*first)?;
            let mut lines = text.lines();
            let mut last = *first;
            while let Some(i) = lines.next().and_then(|l| l.parse::<usize>().ok()) {
                last = i;
                let verdict = match lines.next() {
                    Some("Agrees") => Verdict::Agrees,
                    Some(l) if l.starts_with("Useless") => Verdict::Useless(l.into()),
                    Some(l) => Verdict::Wrong(l.into()),
                    None => Verdict::Wrong("it aborts or hangs".into()),
                };
                verdicts.insert(i, verdict);
            }
            verdicts.entry(last).or_insert_with(|| Verdict::Wrong("it aborts or hangs".into()));
            from = last + 1;
        }
        Ok(())
    }

    /// The output of the comparison from a program on, as far as it came.
    fn run_from(&self, first: usize) -> io::Result<String> {
        let path = self.dir.join("output.txt");
        let mut child = Command::new(self.target.join("debug").join(&self.name))
            .arg(first.to_string())
            .stdout(fs::File::create(&path)?)
            .stderr(Stdio::null())
            .spawn()?;
        let (mut seen, mut since) = (0, Instant::now());
        loop {
            if child.try_wait()?.is_some() {
                break;
            }
            let len = fs::metadata(&path)?.len();
            if len != seen {
                (seen, since) = (len, Instant::now());
            } else if since.elapsed() > self.patience {
                child.kill()?;
                child.wait()?;
                break;
            }
            thread::sleep(Duration::from_millis(10));
        }
        fs::read_to_string(path)
    }
}
