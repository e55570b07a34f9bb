//! The walk over a function's statements, in program order: each becomes items of the block that is open.
//!
//! In: a function with its facts, folds and variables. Out: the code of its body. What single statements look
//! like is decided in `expr` (values), `memory` (places), `control` (regions) and `call`.
//!
//! Invariant: an expression that waits for its use (`pending`) reads only variables that keep their values until
//! then; `fold` and `vars` saw to that.

use std::collections::{BTreeSet, HashMap};

use proc_macro2::Span;

use super::Table;
use super::code::{Block, Expr, Item, Pat, Var};
use super::facts::{self, Facts, Pos, RegionId};
use super::fold::{Folds, How};
use super::layout::Layout;
use super::literals::Literals;
use super::types;
use super::vars::Vars;
use crate::ir::visit::Access;
use crate::ir::*;

/// Folded expressions stay below this nesting and width; larger ones get a name.
const MAX_DEPTH: usize = 4;
const MAX_WIDTH: usize = 66;

pub struct Emitter<'f> {
    pub func: &'f Func,
    pub table: Table,
    pub facts: &'f Facts,
    pub folds: &'f Folds,
    pub vars: Vars,
    pub literals: Literals,
    /// Folded values whose use is still to come, and constants.
    pub pending: HashMap<Value, Expr>,
    /// The items of the open blocks, innermost last.
    open: Vec<Vec<Item>>,
    declared: BTreeSet<Var>,
    /// Variables whose type rustc can tell at any use.
    known: BTreeSet<Var>,
    /// Identifiers in templates, which no variable may capture.
    pub reserved: BTreeSet<String>,
    /// The position of the statement that is being written.
    pub now: Pos,
    /// Constants of the user's inside the function, by name.
    pub consts: Vec<(String, Frag)>,
    /// Spans have ids; the same span for many statements is one.
    last_span: Option<(String, u32)>,
}

impl<'f> Emitter<'f> {
    pub fn new(func: &'f Func, table: Table, facts: &'f Facts, folds: &'f Folds, vars: Vars) -> Self {
        let mut e = Emitter {
            func,
            table,
            facts,
            folds,
            vars,
            literals: Literals::of(func),
            pending: HashMap::new(),
            open: Vec::new(),
            declared: BTreeSet::new(),
            known: BTreeSet::new(),
            reserved: BTreeSet::new(),
            now: 0,
            consts: Vec::new(),
            last_span: None,
        };
        for leaf in func.params.iter().flat_map(|p| p.tree.leaves()) {
            let var = e.leaf_var(leaf);
            e.declared.extend(var);
            e.known.extend(var);
        }
        e
    }

    pub fn leaf_var(&self, leaf: &Leaf) -> Option<Var> {
        match leaf {
            Leaf::Value(v) => self.vars.value(*v),
            Leaf::Root(r) => Some(self.vars.root(*r)),
        }
    }

    /// The whole body, with the result as its tail.
    pub fn function(&mut self) -> Block {
        let (mut block, ()) = self.nested(|e| e.region(&e.func.body, 0));
        if !self.func.body.diverges && self.func.result != Tree::unit() {
            let (items, tail) = self.nested(|e| e.tree(&e.func.result));
            block.items.extend(items.items);
            block.tail = Some(tail);
        }
        for (_, item) in std::mem::take(&mut self.consts).iter().rev() {
            let text = self.table.frag(item);
            block.items.insert(0, Item::Const(text));
        }
        block.without_last_let()
    }

    /// Runs `f` with a new block open and returns what it put there.
    pub fn nested<R>(&mut self, f: impl FnOnce(&mut Self) -> R) -> (Block, R) {
        self.open.push(Vec::new());
        let r = f(self);
        let items = self.open.pop().unwrap_or_default();
        (Block { items, tail: None }, r)
    }

    pub fn push(&mut self, item: Item) {
        if let Some(items) = self.open.last_mut() {
            items.push(item);
        }
    }

    /// The last item of the open block.
    pub fn last(&self) -> Option<&Item> {
        self.open.last().and_then(|items| items.last())
    }

    pub fn take_last(&mut self) -> Option<Item> {
        self.open.last_mut().and_then(Vec::pop)
    }

    pub fn region(&mut self, r: &'f Region, id: RegionId) {
        for s in &r.stmts {
            self.stmt(s, id);
        }
    }

    fn stmt(&mut self, s: &'f Stmt, region: RegionId) {
        self.now = self.facts.pos(s);
        self.unborrow(s);
        match &s.op {
            Op::Pure(_) | Op::Prim(..) | Op::Cast(_) | Op::StopGradient(_) | Op::Load(_) | Op::Lin(_) => {
                self.scalar(s)
            }
            Op::If { cond, then, otherwise } => self.branch(s, *cond, then, otherwise),
            Op::Loop(l) => self.looped(s, l),
            Op::Call(c) => self.call(s, c, region),
            Op::Effect(p) | Op::Panic(p) => {
                let e = self.pure(p, &Ty::Unknown);
                let e = self.at(s.span, e);
                self.push(Item::Do(e));
            }
            _ => self.memory(s),
        }
    }

    /// Statements that define one scalar by an expression.
    fn scalar(&mut self, s: &'f Stmt) {
        let [v] = s.results[..] else { return };
        let how = self.folds.place[v.0 as usize];
        if how == How::Dead {
            return;
        }
        let e = self.value_of(s);
        match how {
            How::Dead => {}
            How::Atom | How::Copied => {
                self.pending.insert(v, e);
            }
            How::Folded if !self.folds.nested[v.0 as usize] || self.fits(&e) => {
                self.pending.insert(v, e);
            }
            How::Folded => {
                self.name(v, e);
            }
            How::Bound => self.bind(v, e),
        }
    }

    fn fits(&self, e: &Expr) -> bool {
        e.depth() <= MAX_DEPTH && self.width(e) <= MAX_WIDTH
    }

    pub fn width(&self, e: &Expr) -> usize {
        // The names are not chosen yet; what they wish to be is as long.
        let layout = Layout { table: &self.table, names: &self.vars.names, mutable: &[], readable: true };
        layout.flat(e).map_or(usize::MAX, |t| t.chars().count())
    }

    /// Gives a value that waits for its use a `let` here.
    pub fn name(&mut self, v: Value, e: Expr) -> Expr {
        let name = self.func.value(v).name.clone();
        let var = self.vars.add_value(v, &name);
        self.declare(var, Some(v), e);
        self.pending.insert(v, Expr::Var(var));
        Expr::Var(var)
    }

    /// `let var = e;`
    fn declare(&mut self, var: Var, v: Option<Value>, e: Expr) {
        let ty = v.and_then(|v| self.annotation(var, v, &e));
        self.note(var, ty.is_some() || !self.ambiguous(&e));
        self.push(Item::Let { pat: Pat::Var(var), ty, init: e });
    }

    /// The variable exists from here on; `known`: rustc knows its type.
    pub fn note(&mut self, var: Var, known: bool) {
        self.declared.insert(var);
        if known {
            self.known.insert(var);
        }
    }

    pub fn is_declared(&self, var: Var) -> bool {
        self.declared.contains(&var)
    }

    pub fn ambiguous(&self, e: &Expr) -> bool {
        e.is_ambiguous(&|v| self.known.contains(&v))
    }

    /// A type on the `let` where rustc would choose another, or none in time for a method call.
    fn annotation(&mut self, var: Var, v: Value, e: &Expr) -> Option<String> {
        let ty = self.func.value(v).ty.clone();
        let members = &self.vars.data[var.0 as usize].members;
        if !self.ambiguous(e) || !self.literals.needs_type(members, &ty) {
            return None;
        }
        types::suffix(&ty).map(str::to_string)
    }

    /// The value becomes `e`: a `let`, or an assignment to the variable that it shares.
    pub fn bind(&mut self, v: Value, e: Expr) {
        let Some(var) = self.vars.value(v) else { return };
        let shared = self.vars.data[var.0 as usize].members.len() > 1;
        if self.folds.uses(v).is_empty() && !shared {
            self.push(Item::Let { pat: Pat::Wild, ty: None, init: e });
        } else {
            self.set(var, v, e);
        }
    }

    /// `let var = e`, `var = e`, `var += e`, or nothing where it is that already.
    pub fn set(&mut self, var: Var, v: Value, e: Expr) {
        if !self.is_declared(var) {
            return self.declare(var, Some(v), e);
        }
        if e.is_var(var) {
            return;
        }
        self.vars.data[var.0 as usize].mutable = true;
        let place = Expr::Var(var);
        let item = if types::is_concrete(&self.func.value(v).ty) {
            compound(place, e)
        } else {
            Item::Assign { place, op: "=".into(), value: e }
        };
        self.push(item);
    }

    /// Sets several variables at once: each expression means the values before. `keep` are expressions that are
    /// evaluated afterwards and mean the values before, too.
    pub fn set_all(&mut self, mut todo: Vec<(Var, Value, Expr)>, keep: &mut [&mut Expr]) {
        todo.retain(|(var, _, e)| !(self.is_declared(*var) && e.is_var(*var)));
        let written: Vec<Var> = todo.iter().map(|t| t.0).collect();
        for e in keep.iter_mut() {
            if written.iter().any(|&w| e.reads_var(w)) {
                let old = std::mem::replace(&mut **e, Expr::Tuple(vec![]));
                **e = self.temporary("last", old);
            }
        }
        while !todo.is_empty() {
            let free = (0..todo.len()).find(|&k| !read_by_others(&todo, k));
            let k = free.unwrap_or(0);
            if free.is_none() {
                let var = todo[k].0;
                for (target, _, e) in todo.iter_mut().skip(1).filter(|t| t.2.reads_var(var)) {
                    let old = std::mem::replace(e, Expr::Tuple(vec![]));
                    let name = format!("{}_next", self.vars.names[target.0 as usize]);
                    *e = self.temporary(&name, old);
                }
            }
            let (var, v, e) = todo.remove(k);
            self.set(var, v, e);
        }
    }

    /// A new variable for an expression.
    pub fn temporary(&mut self, name: &str, e: Expr) -> Expr {
        let var = self.vars.add(name);
        self.declare(var, None, e);
        Expr::Var(var)
    }

    /// Reads of memory that the statement borrows mutably are bound before it: the borrows would overlap.
    fn unborrow(&mut self, s: &Stmt) {
        if matches!(s.op, Op::Store(..) | Op::Add(..) | Op::If { .. } | Op::Loop(_)) {
            return;
        }
        let lent: Vec<Var> = facts::places(s)
            .into_iter()
            .filter(|(_, access)| *access != Access::Read)
            .map(|(r, _)| self.vars.root(r))
            .collect();
        if lent.is_empty() {
            return;
        }
        for v in facts::reads(s) {
            let conflict = self.pending.get(&v).is_some_and(|e| lent.iter().any(|&r| e.reads_var(r)));
            if conflict
                && self.folds.is(v, How::Folded)
                && let Some(e) = self.pending.remove(&v)
            {
                self.name(v, e);
            }
        }
    }

    /// Marks the tokens of an expression as standing where the user wrote the statement.
    pub fn at(&mut self, span: Span, e: Expr) -> Expr {
        let key = format!("{span:?}");
        let id = match &self.last_span {
            Some((last, id)) if *last == key && key.starts_with('#') => *id,
            _ => self.table.span(span),
        };
        self.last_span = Some((key, id));
        Expr::at(id, e)
    }

    /// The root is mentioned after this position, or in the next iteration.
    pub fn used_after(&self, r: Root, pos: Pos) -> bool {
        self.facts.used_after(r, None, pos)
    }
}

/// `place += b` for `place + b`, and so on. A sum or product of two may be turned round: that is exact.
pub fn compound(place: Expr, value: Expr) -> Item {
    match value {
        Expr::Binary(op @ ("+" | "-" | "*" | "/" | "%"), a, b) if *a == place => {
            Item::Assign { place, op: format!("{op}="), value: *b }
        }
        Expr::Binary(op @ ("+" | "*"), a, b) if *b == place => {
            Item::Assign { place, op: format!("{op}="), value: *a }
        }
        value => Item::Assign { place, op: "=".into(), value },
    }
}

/// Another of the assignments reads what this one overwrites.
fn read_by_others(todo: &[(Var, Value, Expr)], k: usize) -> bool {
    todo.iter().enumerate().any(|(j, t)| j != k && t.2.reads_var(todo[k].0))
}
