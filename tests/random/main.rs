//! Random programs of the accepted language against an independent evaluator.
//!
//! A seed becomes a program ([`grammar`]), which is rendered twice ([`render`]): annotated over `f64`, and over nested
//! dual numbers without the macro ([`dual`]). All generated functions are compared ([`compare`]); a program that fails is
//! made small ([`shrink`]). A hundred programs stand rendered beside this file ([`checked`]); with
//! `AD_RANDOM_PROGRAMS=1000 AD_RANDOM_SEED=7 cargo test --test random long -- --nocapture` others are made, built and
//! compared ([`batch`]). Deliberately absent: anything of the compiler, except the attribute.

mod batch;
mod calls;
mod checked;
mod compare;
mod dual;
mod flat;
mod grammar;
mod long;
mod random;
mod render;
mod self_test;
mod shrink;
mod tree;

// What the generator writes has parentheses, names and dead code that nobody would write.
#[rustfmt::skip]
#[allow(unused, unreachable_code, clippy::all)]
mod programs_0;
#[rustfmt::skip]
#[allow(unused, unreachable_code, clippy::all)]
mod programs_1;
#[rustfmt::skip]
#[allow(unused, unreachable_code, clippy::all)]
mod programs_2;
#[rustfmt::skip]
#[allow(unused, unreachable_code, clippy::all)]
mod programs_3;

use compare::Outcome;

#[test]
fn the_checked_programs_agree_with_the_dual_numbers() {
    let mut wrong = String::new();
    let mut count = 0;
    for (case, oracle) in checked::cases() {
        count += 1;
        match compare::check(case, *oracle) {
            Outcome::Agrees => {}
            other => wrong += &format!("{}: {other:?}\n", case.name),
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert_eq!(count, checked::programs().len(), "each checked program is compared");
}

#[test]
fn the_checked_text_is_what_the_generator_writes() {
    let programs = checked::programs();
    let bless = std::env::var_os("AD_BLESS").is_some();
    for file in 0..checked::FILES {
        let (path, text) = (checked::path(file), checked::text(&programs, file));
        if bless {
            std::fs::write(&path, &text).expect("a file of programs can be written");
        }
        let old = std::fs::read_to_string(&path).expect("a file of programs can be read");
        assert!(
            old == text,
            "{} is not what the generator writes: AD_BLESS=1 writes it again",
            path.display()
        );
    }
}
