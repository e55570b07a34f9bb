//! Runs the compiler over functions and counts what becomes of them.
//!
//! Each function is tried on a thread of its own: a hang is noticed from outside, and a deep recursion does not
//! depend on the stack of the test.

use std::collections::BTreeMap;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use proc_macro2::TokenStream;

use super::functions::{files, functions, with_active_parameter};
use crate::api::{self, Request};
use crate::{lower, parse};

/// No function takes this long that is not a hang.
const LIMIT: Duration = Duration::from_secs(5);

/// rustc gives its own threads as much.
const STACK: usize = 8 << 20;

/// What became of one function: the first error's first line, without its names, where it was refused.
#[derive(Clone, Debug)]
pub enum Outcome {
    Accepted,
    Refused(String),
    Panicked(String),
}

/// The counts, and the functions that show a defect.
#[derive(Default)]
pub struct Survey {
    pub accepted: usize,
    pub refused: usize,
    /// `(accepted, refused)` of those that compute with floats and were not changed.
    pub numeric: (usize, usize),
    pub defects: Vec<String>,
    /// For each reason, how often, and the first function that was refused for it.
    reasons: BTreeMap<String, (usize, String)>,
}

impl Survey {
    pub fn functions(&self) -> usize {
        self.accepted + self.refused + self.defects.len()
    }

    /// Runs `compile` on a function and counts.
    pub fn examine(&mut self, name: String, compile: impl FnOnce(&str) -> Outcome) {
        let outcome = attempt(|| compile(&name));
        self.count(name, outcome, false);
    }

    fn count(&mut self, name: String, outcome: Outcome, numeric: bool) {
        match outcome {
            Outcome::Accepted => {
                self.accepted += 1;
                self.numeric.0 += usize::from(numeric);
            }
            Outcome::Refused(why) => {
                self.refused += 1;
                self.numeric.1 += usize::from(numeric);
                self.reasons.entry(why).or_insert((0, name)).0 += 1;
            }
            Outcome::Panicked(what) => self.defects.push(format!("{name}: {what}")),
        }
    }
}

impl fmt::Display for Survey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (yes, no) = self.numeric;
        writeln!(f, "accepted {}, refused {}, defects {}", self.accepted, self.refused, self.defects.len())?;
        writeln!(f, "of those that compute with floats: accepted {yes}, refused {no}")?;
        let mut reasons: Vec<_> = self.reasons.iter().collect();
        reasons.sort_by_key(|(why, (n, _))| (std::cmp::Reverse(*n), why.as_str()));
        for (why, (n, example)) in reasons.iter().take(40) {
            writeln!(f, "{n:6} {why} ({example})")?;
        }
        self.defects.iter().try_for_each(|d| writeln!(f, "defect: {d}"))
    }
}

enum Event {
    Started(String),
    Done(Outcome, bool),
    End,
}

/// Tries every function below `dir`.
pub fn run(dir: &Path) -> Survey {
    let mut survey = Survey::default();
    let files = files(dir);
    // How many functions earlier threads have begun: one that hangs is left behind.
    let mut begun = 0;
    loop {
        let events = spawn(files.clone(), begun);
        if follow(&events, &mut survey, &mut begun) {
            return survey;
        }
    }
}

/// Counts what a thread reports; false where it hangs.
fn follow(events: &Receiver<Event>, survey: &mut Survey, begun: &mut usize) -> bool {
    let mut current = String::new();
    loop {
        match events.recv_timeout(LIMIT) {
            Ok(Event::Started(name)) => {
                *begun += 1;
                current = name;
            }
            Ok(Event::Done(outcome, numeric)) => survey.count(std::mem::take(&mut current), outcome, numeric),
            Ok(Event::End) => return true,
            Err(RecvTimeoutError::Timeout) => {
                survey.defects.push(format!("{current}: takes longer than {LIMIT:?}"));
                return false;
            }
            Err(RecvTimeoutError::Disconnected) => {
                survey.defects.push(format!("{current}: its thread died"));
                return false;
            }
        }
    }
}

fn spawn(files: Vec<PathBuf>, skip: usize) -> Receiver<Event> {
    let (send, receive) = channel();
    let work = move || {
        work(&files, skip, &send);
        // Nobody listens any more where the test has ended.
        let _ = send.send(Event::End);
    };
    let thread = std::thread::Builder::new().name("front end".into()).stack_size(STACK);
    thread.spawn(work).expect("a thread");
    receive
}

fn work(files: &[PathBuf], skip: usize, send: &Sender<Event>) {
    let mut k = 0;
    for file in files {
        for found in functions(file) {
            let forms =
                [(Some(found.item.clone()), found.numeric), (with_active_parameter(&found.item), false)];
            for (item, numeric) in forms {
                k += 1;
                if k <= skip {
                    continue;
                }
                let Some(item) = item else { continue };
                let name = format!("{} in {}", found.name, file.display());
                if send.send(Event::Started(name)).is_err() {
                    return;
                }
                let outcome = attempt(|| compile(item));
                if send.send(Event::Done(outcome, numeric)).is_err() {
                    return;
                }
            }
        }
    }
}

/// A panic is an outcome.
fn attempt(f: impl FnOnce() -> Outcome) -> Outcome {
    catch_unwind(AssertUnwindSafe(f)).unwrap_or_else(|payload| {
        let text = payload.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or("a panic");
        Outcome::Panicked(text.lines().next().unwrap_or_default().to_string())
    })
}

/// The whole compiler, to its tokens, at order 1.
fn compile(item: TokenStream) -> Outcome {
    let compiled = parse::function(TokenStream::new(), item).and_then(|parsed| {
        let func = lower::lower(&parsed.func, &parsed.constant, None)?;
        crate::stages::check(&func, "lowering");
        Ok(api::generate(
            &func,
            &Request {
                owner: None,
                order: 1,
                base: "f".into(),
                companion: true,
                hidden: false,
                callable: true,
                passing: None,
                takes_closures: false,
            },
        ))
    });
    match compiled {
        Ok(generated) if generated.unnamed.is_empty() => Outcome::Accepted,
        Ok(_) => Outcome::Refused("the type of .. must be annotated".into()),
        Err(errors) => {
            let head = errors.messages().first().map(|(_, m)| m.head.clone()).unwrap_or_default();
            Outcome::Refused(anonymous(&head))
        }
    }
}

/// The message without what it quotes.
fn anonymous(head: &str) -> String {
    let parts = head.split('`').enumerate();
    parts.map(|(k, part)| if k % 2 == 0 { part } else { ".." }).collect()
}
