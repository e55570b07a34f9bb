//! Removes what nobody reads: flags that turned out not to be needed, variables that a loop carries unchanged,
//! statements without effect, empty `If`s.
//!
//! Invariant: statements that touch memory, call or panic are kept; only a root that nothing but its `New`
//! mentions goes.

use std::collections::HashMap;

use crate::ir::visit::{self, Access, Rename, Visitor};
use crate::ir::{Func, Leaf, Loop, LoopKind, Op, Operand, Place, Pure, Region, Root, Stmt, Value};

/// Simplifies until nothing changes.
pub fn run(func: &mut Func) {
    let mut body = std::mem::take(&mut func.body);
    // Each round removes something, so the bound is never reached by a sound program.
    for _ in 0..64 {
        let mut alias = Aliases::default();
        simplify(&mut body, &mut alias, &mut HashMap::new());
        let renamed = !alias.0.is_empty();
        if renamed {
            let find = |v: Value| alias.find(v);
            let rename = Rename { value: &find, root: &|r| r, place: &|_| {} };
            rename.region(&mut body);
            rename.tree(&mut func.result);
        }
        let live = Live::of(func, &body);
        let mut changed = renamed;
        sweep(&mut body, &live, &mut changed);
        if !changed {
            break;
        }
    }
    func.body = body;
}

#[derive(Default)]
struct Aliases(HashMap<Value, Value>);

impl Aliases {
    fn find(&self, mut v: Value) -> Value {
        while let Some(&w) = self.0.get(&v) {
            v = w;
        }
        v
    }
    /// From now on `v` is called `w`.
    fn set(&mut self, v: Value, w: Value) {
        let w = self.find(w);
        if v != w {
            self.0.insert(v, w);
        }
    }
}

/// The definitions that the rules below look at.
#[derive(Clone, PartialEq)]
enum Known {
    Bool(bool),
    Not(Value),
}

fn simplify(r: &mut Region, alias: &mut Aliases, known: &mut HashMap<Value, Known>) {
    for s in &mut r.stmts {
        match &mut s.op {
            Op::Pure(p) => simplify_pure(p, s.results.first().copied(), alias, known),
            Op::If { cond, then, otherwise } => {
                *cond = alias.find(*cond);
                if let Some(Known::Not(c)) = known.get(cond) {
                    *cond = *c;
                    std::mem::swap(then, otherwise);
                }
                simplify(then, alias, known);
                simplify(otherwise, alias, known);
                simplify_yields(*cond, then, otherwise, &mut s.results, alias, known);
            }
            Op::Loop(l) => {
                if let LoopKind::While(c) = &mut l.kind {
                    simplify(c, alias, known);
                }
                simplify(&mut l.body, alias, known);
                unchanged_carried(l, &mut s.results, alias);
            }
            _ => {}
        }
    }
    // What has another name now is not computed a second time.
    r.stmts.retain(|s| !matches!((&s.op, &s.results[..]), (Op::Pure(_), [v]) if alias.0.contains_key(v)));
}

fn simplify_pure(p: &Pure, result: Option<Value>, alias: &mut Aliases, known: &mut HashMap<Value, Known>) {
    let Some(r) = result else { return };
    let of =
        |o: &Operand, alias: &Aliases| if let Operand::Value(v) = o { Some(alias.find(*v)) } else { None };
    match p {
        Pure::Atom(a) => match a.0.to_string().as_str() {
            "true" => drop(known.insert(r, Known::Bool(true))),
            "false" => drop(known.insert(r, Known::Bool(false))),
            _ => {}
        },
        // !!a = a
        Pure::Unary("!", a) => {
            if let Some(a) = of(a, alias) {
                match known.get(&a) {
                    Some(Known::Not(b)) => alias.set(r, *b),
                    _ => drop(known.insert(r, Known::Not(a))),
                }
            }
        }
        // a || false = a, a && true = a
        Pure::Binary(op @ ("||" | "&&"), a, b) => {
            let neutral = Known::Bool(*op == "&&");
            if let (Some(a), Some(b)) = (of(a, alias), of(b, alias)) {
                if known.get(&a) == Some(&neutral) {
                    alias.set(r, b);
                } else if known.get(&b) == Some(&neutral) {
                    alias.set(r, a);
                }
            }
        }
        _ => {}
    }
}

/// Results that both arms give alike, or that are the condition itself.
fn simplify_yields(
    cond: Value,
    then: &mut Region,
    otherwise: &mut Region,
    results: &mut Vec<Value>,
    alias: &mut Aliases,
    known: &mut HashMap<Value, Known>,
) {
    if then.diverges || otherwise.diverges {
        return;
    }
    let mut keep = Vec::new();
    for (k, &r) in results.iter().enumerate() {
        let (a, b) = (alias.find(then.yields[k]), alias.find(otherwise.yields[k]));
        match (known.get(&a), known.get(&b)) {
            _ if a == b => alias.set(r, a),
            (Some(Known::Bool(true)), Some(Known::Bool(false))) => alias.set(r, cond),
            (Some(Known::Bool(false)), Some(Known::Bool(false)))
            | (Some(Known::Bool(true)), Some(Known::Bool(true))) => {
                keep.push(k);
            }
            _ => keep.push(k),
        }
    }
    retain(&mut then.yields, &keep);
    retain(&mut otherwise.yields, &keep);
    retain(results, &keep);
}

fn retain<T: Copy>(list: &mut Vec<T>, keep: &[usize]) {
    *list = keep.iter().map(|&k| list[k]).collect();
}

/// A variable that the body hands on as it is (or as it was before the loop) is not carried.
fn unchanged_carried(l: &mut Loop, results: &mut Vec<Value>, alias: &mut Aliases) {
    if l.body.diverges {
        return;
    }
    let mut keep = Vec::new();
    for (k, c) in l.carried.iter().enumerate() {
        let y = alias.find(l.body.yields[k]);
        let init = alias.find(c.init);
        if y == c.param || y == init {
            alias.set(c.param, init);
            alias.set(results[k], init);
        } else {
            keep.push(k);
        }
    }
    retain(&mut l.carried, &keep);
    retain(&mut l.body.yields, &keep);
    retain(results, &keep);
}

/// Which values and roots somebody reads.
struct Live {
    values: Vec<bool>,
    roots: Vec<bool>,
    changed: bool,
}

impl Live {
    fn of(func: &Func, body: &Region) -> Live {
        let mut live = Live {
            values: vec![false; func.values.len()],
            roots: vec![false; func.roots.len()],
            changed: true,
        };
        for l in func.result.leaves() {
            match l {
                Leaf::Value(v) => live.values[v.0 as usize] = true,
                Leaf::Root(r) => live.roots[r.0 as usize] = true,
            }
        }
        for p in &func.params {
            for l in p.tree.leaves() {
                if let Leaf::Root(r) = l {
                    live.roots[r.0 as usize] = true;
                }
            }
        }
        while std::mem::take(&mut live.changed) {
            live.region(body);
        }
        live
    }
    fn has(&self, v: Value) -> bool {
        self.values[v.0 as usize]
    }
    fn mark(&mut self, v: Value) {
        if !std::mem::replace(&mut self.values[v.0 as usize], true) {
            self.changed = true;
        }
    }

    fn region(&mut self, r: &Region) {
        for s in r.stmts.iter().rev() {
            if self.needed(s) {
                self.stmt(s);
            }
        }
    }

    /// Whether the statement stays.
    fn needed(&self, s: &Stmt) -> bool {
        let read = s.results.iter().any(|&r| self.has(r));
        match &s.op {
            Op::Pure(_) | Op::Prim(..) | Op::Cast(_) | Op::StopGradient(_) | Op::Load(_) | Op::Lin(_) => read,
            Op::New(r, _) => self.roots[r.0 as usize],
            Op::If { then, otherwise, .. } => read || self.acts(then) || self.acts(otherwise),
            Op::Loop(l) => {
                read || self.acts(&l.body) || matches!(&l.kind, LoopKind::While(c) if self.acts(c))
            }
            Op::Store(..)
            | Op::Add(..)
            | Op::Assign(..)
            | Op::CopyFrom(..)
            | Op::Fill(..)
            | Op::Swap(..)
            | Op::Push(..) => true,
            Op::Pop(..) | Op::AddAll(..) | Op::Call(_) | Op::Effect(_) | Op::Panic(_) => true,
        }
    }
    fn acts(&self, r: &Region) -> bool {
        r.diverges || r.stmts.iter().any(|s| self.needed(s))
    }

    fn stmt(&mut self, s: &Stmt) {
        match &s.op {
            Op::If { cond, then, otherwise } => {
                self.mark(*cond);
                for r in [then, otherwise] {
                    for (k, &y) in r.yields.iter().enumerate() {
                        if s.results.get(k).is_some_and(|&x| self.has(x)) {
                            self.mark(y);
                        }
                    }
                    self.region(r);
                }
            }
            Op::Loop(l) => self.in_loop(l, &s.results),
            _ => {
                let mut found = Operands::default();
                visit::stmt(s, &mut found);
                found.values.into_iter().for_each(|v| self.mark(v));
                for r in found.roots {
                    if !std::mem::replace(&mut self.roots[r.0 as usize], true) {
                        self.changed = true;
                    }
                }
            }
        }
    }

    fn in_loop(&mut self, l: &Loop, results: &[Value]) {
        for (k, c) in l.carried.iter().enumerate() {
            if self.has(results[k]) || self.has(c.param) {
                self.mark(c.init);
                self.mark(c.param);
                if let Some(&y) = l.body.yields.get(k) {
                    self.mark(y);
                }
            }
        }
        match &l.kind {
            LoopKind::Range { lo, hi, step, .. } => {
                self.mark(*lo);
                self.mark(*hi);
                step.iter().for_each(|&s| self.mark(s));
            }
            LoopKind::While(c) => {
                c.yields.iter().for_each(|&y| self.mark(y));
                self.region(c);
            }
        }
        l.exit.iter().for_each(|&e| self.mark(e));
        self.region(&l.body);
    }
}

/// The operands of one statement.
#[derive(Default)]
struct Operands {
    values: Vec<Value>,
    roots: Vec<Root>,
}

impl Visitor for Operands {
    fn value(&mut self, v: Value) {
        self.values.push(v);
    }
    fn place(&mut self, p: &Place, _access: Access) {
        self.roots.push(p.root);
    }
}

fn sweep(r: &mut Region, live: &Live, changed: &mut bool) {
    let before = r.stmts.len();
    r.stmts.retain(|s| live.needed(s));
    *changed |= r.stmts.len() != before;
    for s in &mut r.stmts {
        match &mut s.op {
            Op::If { then, otherwise, .. } => {
                let keep: Vec<usize> = (0..s.results.len()).filter(|&k| live.has(s.results[k])).collect();
                if keep.len() != s.results.len() {
                    *changed = true;
                    for region in [&mut *then, &mut *otherwise] {
                        if !region.diverges {
                            retain(&mut region.yields, &keep);
                        }
                    }
                    retain(&mut s.results, &keep);
                }
                sweep(then, live, changed);
                sweep(otherwise, live, changed);
            }
            Op::Loop(l) => {
                let used = |k: usize| live.has(s.results[k]) || live.has(l.carried[k].param);
                let keep: Vec<usize> = (0..l.carried.len()).filter(|&k| used(k)).collect();
                if keep.len() != l.carried.len() {
                    *changed = true;
                    retain(&mut l.carried, &keep);
                    if !l.body.diverges {
                        retain(&mut l.body.yields, &keep);
                    }
                    retain(&mut s.results, &keep);
                }
                if let LoopKind::While(c) = &mut l.kind {
                    sweep(c, live, changed);
                }
                sweep(&mut l.body, live, changed);
            }
            _ => {}
        }
    }
}
