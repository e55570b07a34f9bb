//! The detector tested on planted errors: a wrong derivative is found, and a failing program becomes small.

use crate::compare::{Case, Outcome, check};
use crate::render::{self, Numbers};
use crate::tree::Program;
use crate::{checked, grammar, shrink};

/// The program that the errors are planted in.
fn base() -> &'static (Case, crate::compare::Oracle) {
    checked::cases().next().expect("there is a checked program")
}

/// An error that is just above the tolerance of a program whose derivatives are below ten.
const ERROR: f64 = 1e-7;

fn moved(mut g: Vec<f64>) -> Vec<f64> {
    if let Some(last) = g.last_mut() {
        *last += ERROR;
    }
    g
}

/// The base program with one function wrong, and the name of that function.
fn planted() -> Vec<(&'static str, Case)> {
    let c = || base().0;
    vec![
        ("f is", Case { value: |p| (base().0.value)(p) + ERROR, ..c() }),
        ("f_grad is", Case { grad: |p| moved((base().0.grad)(p)), ..c() }),
        (
            "f_value_and_grad is",
            Case {
                value_and_grad: |p| {
                    let (r, g) = (base().0.value_and_grad)(p);
                    (r, moved(g))
                },
                ..c()
            },
        ),
        // The cotangent of the result is forgotten.
        ("f_vjp is", Case { vjp: |p, _| (base().0.vjp)(p, 1.0), ..c() }),
        (
            "f_jvp is",
            Case {
                jvp: |p, v| {
                    let (r, d) = (base().0.jvp)(p, v);
                    (r, d + ERROR)
                },
                ..c()
            },
        ),
        // A silent zero.
        (
            "f_grad_jvp is",
            Case {
                grad_jvp: |p, v| {
                    let (g, h) = (base().0.grad_jvp)(p, v);
                    (g, vec![0.0; h.len()])
                },
                ..c()
            },
        ),
        (
            "f_grad_vjp is",
            Case {
                grad_vjp: |p, v| {
                    let (g, h) = (base().0.grad_vjp)(p, v);
                    (g, moved(h))
                },
                ..c()
            },
        ),
        ("f_hvp is", Case { hvp: |p, v| moved((base().0.hvp)(p, v)), ..c() }),
        ("f_hvp is", Case { hvp: |_, _| vec![], ..c() }),
    ]
}

/// Each planted error is found, and nothing else is.
pub fn detects_and_shrinks() {
    let (case, oracle) = base();
    assert_eq!(check(case, *oracle), Outcome::Agrees);
    for (message, wrong) in planted() {
        let Outcome::Wrong(found) = check(&wrong, *oracle) else { panic!("{message}: not found") };
        assert!(found.starts_with(message) && !found.contains("; "), "{message}: {found}");
    }
    shrinks();
}

/// A failure that needs a loop and a compound assignment of a sine in `f` keeps those, and little else.
fn shrinks() {
    let fails = |p: &Program| {
        let text = render::text(&p.body, Numbers::Plain);
        text.contains("for ") && text.lines().any(|l| l.contains("+=") && l.contains("sin()"))
    };
    let big = (1..)
        .map(|seed| grammar::program(seed, 2, grammar::LARGE))
        .find(|p| fails(p) && shrink::size(p) > 60);
    let big = big.expect("some program has both");
    let small = shrink::shrink(&big, 8, 1000, |group| group.iter().map(fails).collect());
    assert!(fails(&small));
    let text = render::source(&small, Numbers::Plain);
    let (before, after) = (shrink::size(&big), shrink::size(&small));
    assert!(small.helpers.is_empty() && 4 * after <= before, "{before} to {after} nodes:\n{text}");
    assert!(shrink::candidates(&small).iter().all(|p| !fails(p)), "not the smallest:\n{text}");
}
