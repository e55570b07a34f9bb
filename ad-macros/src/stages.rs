//! What happens between two stages of the pipeline: the verifier, in debug builds of the compiler and its tests, and the
//! record of the function as it is then, for `#[differentiable(dump)]` and the golden tests.
//!
//! In: a function after a stage. Out: nothing, or a panic that names the stage which broke an invariant; inside
//! [`recorded`], its text. The text is made only there: compilations that nobody watches print nothing.
//!
//! Deliberately absent: any influence on what is generated.

use std::cell::RefCell;

use crate::ir::{Func, Leaf, Region, Stmt, verify};
use crate::transform::{Tangents, unmarked};

/// The stages whose results are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    Lowered,
    Linearized,
    Transposed,
    Planned,
    Optimised,
}

impl Stage {
    pub fn name(self) -> &'static str {
        match self {
            Stage::Lowered => "lowered",
            Stage::Linearized => "linearized",
            Stage::Transposed => "transposed",
            Stage::Planned => "planned",
            Stage::Optimised => "optimised",
        }
    }
}

/// A function after a stage.
pub struct Record {
    /// The generated function that this becomes; the user's function before that is known.
    pub func: String,
    pub stage: Stage,
    pub text: String,
}

thread_local! {
    static RECORDS: RefCell<Option<Vec<Record>>> = const { RefCell::new(None) };
}

/// Runs `f` and returns what the stages in it made, in order.
pub fn recorded<R>(f: impl FnOnce() -> R) -> (R, Vec<Record>) {
    let outer = RECORDS.replace(Some(Vec::new()));
    let result = f();
    let records = RECORDS.replace(outer);
    (result, records.unwrap_or_default())
}

fn record(name: &str, stage: Stage, text: impl FnOnce() -> String) {
    if RECORDS.with_borrow(Option::is_none) {
        return;
    }
    let text = text();
    RECORDS.with_borrow_mut(|records| {
        // One function is linearized once for each form; it is shown once.
        if let Some(records) = records
            && !records.iter().any(|r| r.func == name && r.stage == stage)
        {
            records.push(Record { func: name.into(), stage, text });
        }
    });
}

/// After a stage whose result is shown.
pub fn after(func: &Func, stage: Stage) {
    check(func, stage.name());
    record(&func.name, stage, || func.to_string());
}

/// After linearization: the tangents of the parameters are no parameters yet.
pub fn linearized(func: &Func, tangents: &Tangents) {
    let params: Vec<&Leaf> = func.params.iter().filter(|p| p.active).flat_map(|p| p.tree.leaves()).collect();
    if cfg!(debug_assertions) {
        let given: Vec<Leaf> = params.iter().filter_map(|l| tangents.leaf(l)).collect();
        if let Err(e) = verify::verify_given(func, &given) {
            panic!("the function `{}` is malformed after it was linearized: {e}\n{func}", func.name);
        }
    }
    record(&func.name, Stage::Linearized, || {
        let pair = |l: &&Leaf| Some(format!("{}' of {}", id(&tangents.leaf(l)?), id(l)));
        let pairs: Vec<String> = params.iter().filter_map(pair).collect();
        format!("// the tangents of the parameters: {}\n{func}", pairs.join(", "))
    });
}

fn id(l: &Leaf) -> String {
    match l {
        Leaf::Value(v) => v.to_string(),
        Leaf::Root(r) => r.to_string(),
    }
}

/// After a part of a stage, by the name of what was done.
pub fn check(func: &Func, done: &str) {
    if cfg!(debug_assertions)
        && let Err(e) = verify::verify(func)
    {
        panic!("the function `{}` is malformed after it was {done}: {e}\n{func}", func.name);
    }
}

/// After transposition: `stmts` is the reversed program of `forward`, whose tangents are `tangents`.
pub fn transposed(func: &Func, forward: &Region, tangents: &[Leaf], stmts: &[Stmt]) {
    let shown = || {
        let stmts = stmts.iter().filter_map(unmarked).collect();
        Func {
            body: Region { stmts, yields: vec![], diverges: false },
            result: crate::ir::Tree::unit(),
            ..func.clone()
        }
    };
    if cfg!(debug_assertions)
        && let Err(e) = verify::transposed(func, forward, tangents, stmts)
    {
        panic!("the function `{}` is malformed after it was transposed: {e}\n{}", func.name, shown());
    }
    record(&func.name, Stage::Transposed, || shown().to_string());
}
