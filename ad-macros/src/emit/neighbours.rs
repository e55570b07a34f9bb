//! Additions to neighbouring elements go through carried scalars.
//!
//! ```text
//! for i in lo..hi { x[i] += a; x[i + 1] += b; }
//!     becomes
//! let mut owed = 0.0;
//! for i in lo..hi { x[i] += owed + a; owed = b; }
//! if lo < hi { x[hi] += owed; }
//! ```
//!
//! Two additions into overlapping neighbours make the next iteration wait for both stores (the second half of one, the first
//! of the other); measured, that costs 4 to 8 times the loop. Each element is written once here.
//!
//! In and out: a function that is about to be emitted; the next level of derivatives starts from the simpler form. Several
//! additions to the same element are summed first. The order of additions into an element stays that of the program.
//!
//! Deliberately absent: additions under a condition or in an inner loop, and steps.

use std::collections::{BTreeMap, HashMap};

use crate::ir::build::Builder;
use crate::ir::visit::{self, Access, Visitor};
use crate::ir::*;
use crate::rules::scalar;

/// Wider windows are left as they are.
const WIDTH: i64 = 4;

pub fn carry(func: &mut Func) {
    let mut body = std::mem::take(&mut func.body);
    let mut constants = HashMap::new();
    integers(&body, &mut constants);
    region(func, &mut body, &constants);
    func.body = body;
}

/// Integer literals.
fn integers(r: &Region, out: &mut HashMap<Value, i64>) {
    for s in &r.stmts {
        match &s.op {
            Op::Pure(Pure::Atom(f)) => {
                let text = f.0.to_string();
                if let Ok(n) = text.trim_end_matches("usize").trim_end_matches('_').parse() {
                    out.insert(s.results[0], n);
                }
            }
            Op::If { then, otherwise, .. } => {
                integers(then, out);
                integers(otherwise, out);
            }
            Op::Loop(l) => {
                if let LoopKind::While(cond) = &l.kind {
                    integers(cond, out);
                }
                integers(&l.body, out);
            }
            _ => {}
        }
    }
}

fn region(func: &mut Func, r: &mut Region, constants: &HashMap<Value, i64>) {
    let mut out = Vec::with_capacity(r.stmts.len());
    for mut s in std::mem::take(&mut r.stmts) {
        match &mut s.op {
            Op::If { then, otherwise, .. } => {
                region(func, then, constants);
                region(func, otherwise, constants);
            }
            Op::Loop(l) => {
                region(func, &mut l.body, constants);
                let (before, after) = looped(func, l, &mut s.results, s.span, constants);
                out.extend(before);
                out.push(s);
                out.extend(after);
                continue;
            }
            _ => {}
        }
        out.push(s);
    }
    r.stmts = out;
}

/// The additions to one root: offset from the loop's index, index value, what is added, position in the body.
struct Window {
    root: Root,
    adds: Vec<(i64, Value, Value, usize)>,
}

fn looped(
    func: &mut Func,
    l: &mut Loop,
    results: &mut Vec<Value>,
    span: proc_macro2::Span,
    constants: &HashMap<Value, i64>,
) -> (Vec<Stmt>, Vec<Stmt>) {
    let LoopKind::Range { index, lo, hi, step: None, rev } = l.kind else { return Default::default() };
    if l.exit.is_some() || l.body.diverges || func.value(index).ty != Ty::usize() {
        return Default::default();
    }
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for window in windows(&l.body, index, constants) {
        let offsets: Vec<i64> = window.adds.iter().map(|a| a.0).collect();
        let (Some(&min), Some(&max)) = (offsets.iter().min(), offsets.iter().max()) else { continue };
        if max - min > WIDTH || offsets.len() == 1 {
            continue;
        }
        // The element that is complete first, and what is owed to those after it.
        let (first, towards) = if rev { (max, -1) } else { (min, 1) };
        let width = max - min;
        let carried = carried(func, &window, width, span, &mut before);
        merge(func, l, &window, (first, towards, width), &carried, span);
        let owed: Vec<Value> = carried
            .iter()
            .map(|c| {
                let data = func.value(c.param).clone();
                func.new_value(data.name, data.ty, false)
            })
            .collect();
        l.carried.extend(&carried);
        results.extend(&owed);
        after.extend(settle(func, &window, (lo, hi, rev), first, &owed, span));
    }
    (before, after)
}

/// One scalar for each element that is owed something when an iteration ends.
fn carried(
    func: &mut Func,
    window: &Window,
    width: i64,
    span: proc_macro2::Span,
    before: &mut Vec<Stmt>,
) -> Vec<Carried> {
    (0..width)
        .map(|_| {
            let ty = func.value(window.adds[0].2).ty.clone();
            let name = func.root(window.root).name.clone();
            let mut b = Builder::new(func, span);
            let init = b.lin(Lin::Zero, "zero", ty.clone());
            b.func.values[init.0 as usize].linear = false;
            before.append(&mut b.stmts);
            Carried { param: func.new_value(format!("owed_{name}"), ty, false), init }
        })
        .collect()
}

/// Replaces the additions by one, at the place of the last; yields what is owed to the next iterations.
fn merge(
    func: &mut Func,
    l: &mut Loop,
    window: &Window,
    (first, towards, width): (i64, i64, i64),
    carried: &[Carried],
    span: proc_macro2::Span,
) {
    let ty = func.value(window.adds[0].2).ty.clone();
    let name = func.value(carried.first().map_or(window.adds[0].2, |c| c.param)).name.clone();
    let mut b = Builder::new(func, span);
    let sum_of = |b: &mut Builder<'_>, offset: i64, start: Option<Value>| {
        window.adds.iter().filter(|a| a.0 == offset).fold(start, |sum, a| match sum {
            None => Some(a.2),
            Some(sum) => Some(b.value(Op::Prim(scalar::ADD, vec![sum, a.2]), &name, ty.clone(), false)),
        })
    };
    let total = sum_of(&mut b, first, carried.first().map(|c| c.param));
    let index = window.adds.iter().find(|a| a.0 == first).map(|a| a.1);
    if let (Some(total), Some(index)) = (total, index) {
        b.push(Op::Add(Place::at(window.root, index), total));
    }
    for k in 1..=width {
        let before = carried.get(k as usize).map(|c| c.param);
        let owed = sum_of(&mut b, first + towards * k, before);
        let owed = owed.unwrap_or_else(|| {
            let zero = b.lin(Lin::Zero, "zero", ty.clone());
            b.func.values[zero.0 as usize].linear = false;
            zero
        });
        l.body.yields.push(owed);
    }
    let stmts = std::mem::take(&mut b.stmts);
    let last = window.adds.iter().map(|a| a.3).max().unwrap_or(0);
    let is_one = |s: &Stmt| matches!(&s.op, Op::Add(p, _) if p.root == window.root);
    let mut out = Vec::with_capacity(l.body.stmts.len());
    let mut stmts = Some(stmts);
    for (pos, s) in std::mem::take(&mut l.body.stmts).into_iter().enumerate() {
        if !is_one(&s) {
            out.push(s);
        }
        if pos == last {
            out.extend(stmts.take().unwrap_or_default());
        }
    }
    l.body.stmts = out;
}

/// After the loop the last elements get what they are owed.
fn settle(
    func: &mut Func,
    window: &Window,
    (lo, hi, rev): (Value, Value, bool),
    first: i64,
    owed: &[Value],
    span: proc_macro2::Span,
) -> Vec<Stmt> {
    if owed.is_empty() {
        return Vec::new();
    }
    let mut b = Builder::new(func, span);
    let some = b.binary("<", lo, hi, Ty::Bool, "some");
    let (stmts, ()) = b.nested(|b| {
        for (k, &v) in owed.iter().enumerate() {
            // Forwards: `hi - 1 + first + 1 + k`; from the end: `lo + first - 1 - k`.
            let k = k as i64;
            let (from, by) = if rev { (lo, first - 1 - k) } else { (hi, first + k) };
            let index = match by {
                0 => from,
                by => {
                    let n = b.atom(&by.abs().to_string(), Ty::usize());
                    b.binary(if by < 0 { "-" } else { "+" }, from, n, Ty::usize(), "at")
                }
            };
            b.push(Op::Add(Place::at(window.root, index), v));
        }
    });
    let then = Region { stmts, yields: vec![], diverges: false };
    let op = Op::If { cond: some, then, otherwise: Region::default() };
    b.stmts.push(Stmt { results: vec![], op, span });
    std::mem::take(&mut b.stmts)
}

/// Roots that the body only adds to, at constant distances from the index.
fn windows(body: &Region, index: Value, constants: &HashMap<Value, i64>) -> Vec<Window> {
    let mut touched = Touches(HashMap::new());
    visit::region(body, &mut touched);
    let mut offsets: HashMap<Value, i64> = HashMap::from([(index, 0)]);
    let mut found: BTreeMap<Root, Window> = BTreeMap::new();
    for (pos, s) in body.stmts.iter().enumerate() {
        match &s.op {
            Op::Pure(Pure::Binary(op @ ("+" | "-"), Operand::Value(a), Operand::Value(b))) => {
                if let (Some(o), Some(c)) = (offsets.get(a), constants.get(b)) {
                    offsets.insert(s.results[0], if *op == "+" { o + c } else { o - c });
                }
            }
            Op::Add(p, v) => {
                if let [Proj::Index(i)] = p.proj[..]
                    && let Some(&o) = offsets.get(&i)
                {
                    let window = found.entry(p.root).or_insert(Window { root: p.root, adds: Vec::new() });
                    window.adds.push((o, i, *v, pos));
                }
            }
            _ => {}
        }
    }
    let all = |w: &Window| touched.0.get(&w.root) == Some(&w.adds.len());
    found.into_values().filter(all).collect()
}

/// How often each root is touched at all.
struct Touches(HashMap<Root, usize>);

impl Visitor for Touches {
    fn place(&mut self, p: &Place, access: Access) {
        // Anything but an addition rules the root out.
        let n = if access == Access::Add { 1 } else { usize::MAX / 2 };
        let count = self.0.entry(p.root).or_default();
        *count = count.saturating_add(n);
    }
}
