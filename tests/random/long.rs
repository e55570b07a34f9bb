//! The long run: as many programs as the environment asks for, each failure made small and printed.

use crate::batch::{Bench, Verdict};
use crate::tree::Program;
use crate::{grammar, render, self_test, shrink};

/// A number from the environment.
fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// What a long run has found so far.
#[derive(Default)]
struct Tally {
    agree: usize,
    set_aside: usize,
    failed: Vec<u64>,
    /// The classes of failures of which a small program has been printed.
    classes: Vec<String>,
}

/// Prints a failure, made small.
fn report(bench: &Bench, seed: u64, program: &Program, verdict: &Verdict) {
    let class = verdict.class();
    let small = shrink::shrink(program, 24, 40, |group| {
        let verdicts = bench.run(group).expect("a batch of candidates builds");
        verdicts.iter().map(|v| v.is_failure() && v.class() == class).collect()
    });
    let verdict = bench.run(std::slice::from_ref(&small)).expect("the small program builds").remove(0);
    let source = render::source(&small, render::Numbers::Plain);
    println!("## seed {seed}: {class}\n\n```rust\n{source}```\nat {:?}\n\n{verdict:?}\n", small.point);
}

impl Tally {
    fn count(&mut self, bench: &Bench, seed: u64, program: &Program, verdict: &Verdict) {
        match verdict {
            Verdict::Agrees => self.agree += 1,
            Verdict::Useless(why) => {
                self.set_aside += 1;
                println!("seed {seed} is set aside: {why}");
            }
            failure => {
                let source = render::source(program, render::Numbers::Plain);
                println!("seed {seed} fails: {failure:?}\n{source}");
                self.failed.push(seed);
                if !self.classes.contains(&failure.class()) {
                    self.classes.push(failure.class());
                    if number("AD_RANDOM_SHRINK") != Some(0) {
                        report(bench, seed, program, failure);
                    }
                }
            }
        }
    }
}

/// Without the variables, the detector is tested instead of the compiler.
#[test]
fn long() {
    let Some(count) = number("AD_RANDOM_PROGRAMS") else { return self_test::detects_and_shrinks() };
    let first = number("AD_RANDOM_SEED").unwrap_or(1) * 1_000_000;
    let order = if number("AD_RANDOM_ORDER") == Some(3) { 3 } else { 2 };
    let most = if order == 2 { grammar::LARGE } else { grammar::TINY };
    let most = number("AD_RANDOM_STATEMENTS").map_or(most, |n| n as usize);
    let at_once = number("AD_RANDOM_BATCH").unwrap_or(40);
    let bench = Bench::new(&format!("random-{first}")).expect("the crate can be written");
    let mut tally = Tally::default();
    for lo in (0..count).step_by(at_once as usize) {
        let seeds: Vec<u64> = (lo..count.min(lo + at_once)).map(|k| first + k).collect();
        let programs: Vec<Program> = seeds.iter().map(|s| grammar::program(*s, order, most)).collect();
        let verdicts = bench.run(&programs).expect("the batch builds");
        for ((seed, program), verdict) in seeds.iter().zip(&programs).zip(&verdicts) {
            tally.count(&bench, *seed, program, verdict);
        }
        println!("{} agree, {} set aside, {} fail", tally.agree, tally.set_aside, tally.failed.len());
    }
    assert!(tally.failed.is_empty(), "{:?}", tally.failed);
}
