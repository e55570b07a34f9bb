//! Which literals have to say their type.
//!
//! In: a function. Out: for each value, whether a method is called on it while only literals decide its type
//! (rustc refuses `0.5.sin()`), and whether something else pins its type (an index is `usize`, an operand of `x * s` has
//! the type of `x`); without that rustc would take `f64` or `i32`.

use std::collections::HashMap;

use crate::ir::visit::{self, Visitor};
use crate::ir::*;
use crate::rules::Write;

pub struct Literals {
    receiver: Vec<bool>,
    pinned: Vec<bool>,
    /// By root: a method is called on a scalar loaded from it.
    pub root_receiver: Vec<bool>,
}

impl Literals {
    pub fn of(func: &Func) -> Literals {
        let mut defs = Defs { func, by: HashMap::new(), made: HashMap::new() };
        defs.region(&func.body);
        let n = func.values.len();
        let mut scan = Scan {
            defs,
            out: Literals {
                receiver: vec![false; n],
                pinned: vec![false; n],
                root_receiver: vec![false; func.roots.len()],
            },
        };
        scan.region(&func.body);
        scan.out
    }

    /// A variable with these values, declared by literals alone, needs its type written.
    pub fn needs_type(&self, members: &[Value], ty: &Ty) -> bool {
        let any = |flags: &[bool]| members.iter().any(|v| flags[v.0 as usize]);
        if any(&self.receiver) {
            return true;
        }
        let default = match ty {
            Ty::Float(f) => *f != FloatTy::F32,
            Ty::Int(name) => name == "i32",
            _ => true,
        };
        !default && !any(&self.pinned)
    }
}

/// What defines each value, and what memory is made of.
struct Defs<'f> {
    func: &'f Func,
    by: HashMap<Value, Def<'f>>,
    made: HashMap<Root, &'f Init>,
}

#[derive(Clone, Copy)]
enum Def<'f> {
    Stmt(&'f Stmt),
    /// One of these becomes it.
    Either(Value, Value),
    Index,
}

impl<'f> Defs<'f> {
    fn region(&mut self, r: &'f Region) {
        for s in &r.stmts {
            match &s.op {
                Op::If { then, otherwise, .. } => {
                    self.region(then);
                    self.region(otherwise);
                    for (k, &v) in s.results.iter().enumerate() {
                        let yields = [then.yields.get(k), otherwise.yields.get(k)];
                        if let Some(&a) = yields[0].or(yields[1]) {
                            let b = *yields[1].or(yields[0]).unwrap_or(&a);
                            self.by.insert(v, Def::Either(a, b));
                        }
                    }
                }
                Op::Loop(l) => {
                    if let LoopKind::While(cond) = &l.kind {
                        self.region(cond);
                    }
                    if let LoopKind::Range { index, .. } = l.kind {
                        self.by.insert(index, Def::Index);
                    }
                    self.region(&l.body);
                    for (k, c) in l.carried.iter().enumerate() {
                        let y = l.body.yields.get(k).copied().unwrap_or(c.init);
                        self.by.insert(c.param, Def::Either(c.init, y));
                        if let Some(&r) = s.results.get(k) {
                            self.by.insert(r, Def::Either(c.param, y));
                        }
                    }
                }
                Op::New(r, init) => {
                    self.made.insert(*r, init);
                }
                _ => s.results.iter().for_each(|&v| {
                    self.by.insert(v, Def::Stmt(s));
                }),
            }
        }
    }

    /// Its type does not depend on how rustc takes a literal.
    fn is_firm(&self, v: Value) -> bool {
        self.firm(v, false, FUEL)
    }

    /// rustc knows its type where it is first used: what a loop assigns later does not count.
    fn is_firm_at_once(&self, v: Value) -> bool {
        self.firm(v, true, FUEL)
    }

    fn firm(&self, v: Value, at_once: bool, fuel: u32) -> bool {
        if fuel == 0 {
            return false;
        }
        let firm = |v: Value| self.firm(v, at_once, fuel - 1);
        match self.by.get(&v) {
            None => true,
            Some(Def::Index) => false,
            Some(Def::Either(a, b)) if at_once => firm(*a) && firm(*b),
            Some(Def::Either(a, b)) => firm(*a) || firm(*b),
            Some(Def::Stmt(s)) => match &s.op {
                Op::Pure(Pure::Atom(f)) => !super::expr::is_number(f),
                Op::Lin(Lin::Zero) => false,
                // A shift is of the type of what is shifted.
                Op::Pure(Pure::Binary("<<" | ">>", Operand::Value(a), _)) => firm(*a),
                Op::Pure(Pure::Binary(_, Operand::Value(a), Operand::Value(b))) => firm(*a) || firm(*b),
                Op::Pure(Pure::Unary(_, Operand::Value(a))) => firm(*a),
                Op::Prim(p, args) => match p.write {
                    Write::Infix(_) | Write::Prefix(_) => args.iter().any(|&a| firm(a)),
                    Write::Method(_) => true,
                },
                Op::Lin(l) => visit::lin_operands(l).into_iter().any(firm),
                Op::Load(p) => self.firm_memory(p.root, at_once, fuel - 1),
                _ => true,
            },
        }
    }

    /// The memory says its type where it is declared, or what it is made of does.
    fn firm_memory(&self, root: Root, at_once: bool, fuel: u32) -> bool {
        super::types::is_unlike_literals(&self.func.root(root).ty)
            || self.made.get(&root).is_none_or(|init| self.firm_init(init, at_once, fuel))
    }

    fn firm_init(&self, init: &Init, at_once: bool, fuel: u32) -> bool {
        match init {
            Init::Value(v) => self.firm(*v, at_once, fuel),
            Init::List { elems, .. } => elems.iter().any(|e| self.firm_init(e, at_once, fuel)),
            Init::Repeat { elem, .. } => self.firm_init(elem, at_once, fuel),
            Init::Zero(_) => false,
            Init::Pure(Pure::Atom(f)) => !super::expr::is_number(f),
            // Nothing is written in the place of the first two; a tuple or struct is not all one type.
            Init::Empty(_)
            | Init::Uninit
            | Init::Tuple(_)
            | Init::Struct { .. }
            | Init::Clone(_)
            | Init::Move(_)
            | Init::Pure(_)
            | Init::ZeroLike(_) => true,
        }
    }
}

struct Scan<'f> {
    defs: Defs<'f>,
    out: Literals,
}

const FUEL: u32 = 12;

impl Scan<'_> {
    fn region(&mut self, r: &Region) {
        for s in &r.stmts {
            self.stmt(s);
            match &s.op {
                Op::If { then, otherwise, .. } => {
                    self.region(then);
                    self.region(otherwise);
                }
                Op::Loop(l) => {
                    if let LoopKind::While(cond) = &l.kind {
                        self.region(cond);
                    }
                    self.region(&l.body);
                }
                _ => {}
            }
        }
    }

    fn stmt(&mut self, s: &Stmt) {
        match &s.op {
            Op::Prim(p, args) => match (p.write, &args[..]) {
                (Write::Method(_), [recv, ..]) => self.receiver(*recv),
                (Write::Infix(_), [a, b]) => self.pair(*a, *b),
                _ => {}
            },
            Op::Pure(Pure::Method { recv: Operand::Value(v), .. }) => self.receiver(*v),
            Op::Pure(Pure::Binary("<<" | ">>", ..)) => {}
            Op::Pure(Pure::Binary(_, Operand::Value(a), Operand::Value(b))) => self.pair(*a, *b),
            Op::Lin(Lin::Add(a, b) | Lin::Sub(a, b) | Lin::Scale(a, b) | Lin::Unscale(b, a)) => {
                self.pair(*a, *b)
            }
            Op::If { .. } | Op::Loop(_) => {}
            // What is passed to a call has the type of its parameter.
            Op::Call(_) => super::facts::reads(s).into_iter().for_each(|v| self.pin(v)),
            _ => visit::stmt(s, &mut Indices(self)),
        }
        if let Op::Loop(l) = &s.op
            && let LoopKind::Range { lo, hi, .. } = l.kind
        {
            self.pair(lo, hi);
        }
        if !matches!(s.op, Op::If { .. } | Op::Loop(_)) {
            visit::stmt(s, &mut Indices(self));
        }
    }

    fn pin(&mut self, v: Value) {
        self.out.pinned[v.0 as usize] = true;
    }

    fn pair(&mut self, a: Value, b: Value) {
        if self.defs.is_firm(b) {
            self.pin(a);
        }
        if self.defs.is_firm(a) {
            self.pin(b);
        }
    }

    fn receiver(&mut self, v: Value) {
        if self.defs.is_firm_at_once(v) {
            return self.firm_receiver(v);
        }
        if std::mem::replace(&mut self.out.receiver[v.0 as usize], true) {
            return;
        }
        match self.defs.by.get(&v).copied() {
            Some(Def::Either(a, b)) => {
                self.receiver(a);
                self.receiver(b);
            }
            Some(Def::Stmt(s)) => match &s.op {
                Op::Prim(p, args) if !matches!(p.write, Write::Method(_)) => {
                    args.iter().for_each(|&a| self.receiver(a));
                }
                Op::Lin(l) => visit::lin_operands(l).into_iter().for_each(|a| self.receiver(a)),
                Op::Pure(Pure::Unary(_, Operand::Value(a))) => self.receiver(*a),
                Op::Pure(Pure::Binary("<<" | ">>", Operand::Value(a), _)) => self.receiver(*a),
                Op::Pure(Pure::Binary(_, Operand::Value(a), Operand::Value(b))) => {
                    self.receiver(*a);
                    self.receiver(*b);
                }
                Op::Load(p) => self.root_receiver(p.root),
                _ => {}
            },
            Some(Def::Index) | None => {}
        }
    }

    /// A scalar from memory has the type of the memory, which literals may have filled.
    fn firm_receiver(&mut self, v: Value) {
        if let Some(Def::Stmt(Stmt { op: Op::Load(p), .. })) = self.defs.by.get(&v) {
            self.root_receiver(p.root);
        }
    }

    /// Memory and what it is a copy of are of one type.
    fn root_receiver(&mut self, root: Root) {
        if std::mem::replace(&mut self.out.root_receiver[root.0 as usize], true) {
            return;
        }
        if let Some(Init::Clone(p) | Init::Move(p)) = self.defs.made.get(&root) {
            self.root_receiver(p.root);
        }
    }
}

/// Values in projections are `usize`.
struct Indices<'a, 'f>(&'a mut Scan<'f>);

impl Visitor for Indices<'_, '_> {
    fn place(&mut self, p: &Place, _: visit::Access) {
        for proj in &p.proj {
            match proj {
                Proj::Index(i) => self.0.pin(*i),
                Proj::Range(a, b) => a.iter().chain(b).for_each(|&v| self.0.pin(v)),
                Proj::Field(_) => {}
            }
        }
    }
}
