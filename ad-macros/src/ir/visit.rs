//! Walks over operands: one place that knows where each statement keeps its values and places.

use super::*;

/// What a statement does to a place it names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Access {
    /// The contents are read.
    Read,
    /// Overwritten in whole (the place, not necessarily the root); not read.
    Write,
    /// Read and modified.
    Modify,
    /// Only added to.
    Add,
}

/// Receives the operands of a statement; regions are visited in order, with everything inside.
pub trait Visitor {
    fn value(&mut self, _v: Value) {}
    fn place(&mut self, _p: &Place, _access: Access) {}
    /// A new value or root.
    fn def_value(&mut self, _v: Value) {}
    fn def_root(&mut self, _r: Root) {}
}

pub fn region(r: &Region, v: &mut dyn Visitor) {
    for s in &r.stmts {
        stmt(s, v);
    }
    for &y in &r.yields {
        v.value(y);
    }
}

fn place(p: &Place, access: Access, v: &mut dyn Visitor) {
    for proj in &p.proj {
        match proj {
            Proj::Index(i) => v.value(*i),
            Proj::Range(a, b) => {
                a.iter().chain(b).for_each(|&x| v.value(x));
            }
            Proj::Field(_) => {}
        }
    }
    v.place(p, access);
}

fn operand(o: &Operand, v: &mut dyn Visitor) {
    match o {
        Operand::Value(x) => v.value(*x),
        Operand::Place(p) | Operand::Ref(p) => place(p, Access::Read, v),
        Operand::RefMut(p) => place(p, Access::Modify, v),
    }
}

pub fn pure_operands(p: &Pure, f: &mut dyn FnMut(&Operand)) {
    match p {
        Pure::Atom(_) => {}
        Pure::Unary(_, a) | Pure::Cast(a, _) => f(a),
        Pure::Binary(_, a, b) => {
            f(a);
            f(b);
        }
        Pure::Method { recv, args, .. } => {
            f(recv);
            args.iter().for_each(f);
        }
        Pure::Call { args, .. } | Pure::Template { args, .. } => args.iter().for_each(f),
        Pure::Index(base, i) => {
            pure_operands(base, f);
            f(i);
        }
        Pure::Field(base, _) => pure_operands(base, f),
    }
}

pub fn pure(p: &Pure, v: &mut dyn Visitor) {
    pure_operands(p, &mut |o| operand(o, v));
}

pub fn init(i: &Init, v: &mut dyn Visitor) {
    match i {
        Init::Value(x) => v.value(*x),
        Init::List { elems, .. } | Init::Tuple(elems) => elems.iter().for_each(|e| init(e, v)),
        Init::Repeat { elem, len, .. } => {
            init(elem, v);
            v.value(*len);
        }
        Init::Struct { fields, .. } => fields.iter().for_each(|(_, e)| init(e, v)),
        Init::Clone(p) | Init::ZeroLike(p) => place(p, Access::Read, v),
        Init::Move(p) => place(p, Access::Read, v),
        Init::Empty(n) => n.iter().for_each(|&n| v.value(n)),
        Init::Pure(p) => pure(p, v),
        Init::Zero(_) | Init::Uninit => {}
    }
}

pub fn leaf(l: &Leaf, v: &mut dyn Visitor) {
    match l {
        Leaf::Value(x) => v.value(*x),
        Leaf::Root(r) => v.place(&Place::from(*r), Access::Read),
    }
}

fn def_leaf(l: &Leaf, v: &mut dyn Visitor) {
    match l {
        Leaf::Value(_) => {} // among the statement's results
        Leaf::Root(r) => v.def_root(*r),
    }
}

/// The operands of the statement itself and of the regions inside it.
pub fn stmt(s: &Stmt, v: &mut dyn Visitor) {
    match &s.op {
        Op::Pure(p) | Op::Effect(p) | Op::Panic(p) => pure(p, v),
        Op::Prim(_, args) => args.iter().for_each(|&a| v.value(a)),
        Op::Cast(a) | Op::StopGradient(a) => v.value(*a),
        Op::Load(p) => place(p, Access::Read, v),
        Op::Store(p, x) => {
            v.value(*x);
            place(p, Access::Write, v);
        }
        Op::Add(p, x) => {
            v.value(*x);
            place(p, Access::Add, v);
        }
        Op::Lin(l) => lin_operands(l).into_iter().for_each(|a| v.value(a)),
        Op::New(r, i) => {
            init(i, v);
            v.def_root(*r);
        }
        Op::Assign(p, i) => {
            init(i, v);
            place(p, Access::Write, v);
        }
        Op::CopyFrom(dst, src) => {
            place(src, Access::Read, v);
            place(dst, Access::Write, v);
        }
        Op::AddAll(dst, src) => {
            place(src, Access::Read, v);
            place(dst, Access::Add, v);
        }
        Op::Fill(p, x) => {
            v.value(*x);
            place(p, Access::Write, v);
        }
        Op::Swap(a, b) => {
            place(a, Access::Modify, v);
            place(b, Access::Modify, v);
        }
        Op::Push(p, i) => {
            init(i, v);
            place(p, Access::Modify, v);
        }
        Op::Pop(p, l) => {
            place(p, Access::Modify, v);
            def_leaf(l, v);
        }
        Op::If { cond, then, otherwise } => {
            v.value(*cond);
            region(then, v);
            region(otherwise, v);
        }
        Op::Loop(l) => {
            for c in &l.carried {
                v.value(c.init);
                v.def_value(c.param);
            }
            match &l.kind {
                LoopKind::Range { index, lo, hi, step, .. } => {
                    v.value(*lo);
                    v.value(*hi);
                    step.iter().for_each(|&s| v.value(s));
                    v.def_value(*index);
                }
                LoopKind::While(cond) => region(cond, v),
            }
            region(&l.body, v);
            l.exit.iter().for_each(|&e| v.value(e));
        }
        Op::Call(c) => {
            for a in &c.args {
                match a {
                    Arg::Value(t) | Arg::Lend(t) => t.leaves().into_iter().for_each(|l| leaf(l, v)),
                    Arg::Ref(p) => place(p, Access::Read, v),
                    Arg::RefMut(p) => place(p, Access::Modify, v),
                    Arg::Accumulate(p) => place(p, Access::Add, v),
                    Arg::Zero | Arg::NoAccumulator => {}
                }
            }
            c.result.leaves().into_iter().for_each(|l| def_leaf(l, v));
        }
    }
    s.results.iter().for_each(|&r| v.def_value(r));
}

pub fn lin_operands(l: &Lin) -> Vec<Value> {
    match l {
        Lin::Zero => vec![],
        Lin::Neg(a) | Lin::Cast(a) => vec![*a],
        Lin::Add(a, b) | Lin::Sub(a, b) | Lin::Scale(a, b) | Lin::Unscale(a, b) => vec![*a, *b],
        Lin::Select(c, a, b) => std::iter::once(*c).chain(*a).chain(*b).collect(),
    }
}

/// Replaces values and places everywhere in a region, definitions included.
pub struct Rename<'a> {
    pub value: &'a dyn Fn(Value) -> Value,
    pub root: &'a dyn Fn(Root) -> Root,
    /// Applied to each place that is used, after its values and its root are replaced.
    pub place: &'a dyn Fn(&mut Place),
}

impl Rename<'_> {
    pub fn region(&self, r: &mut Region) {
        r.stmts.iter_mut().for_each(|s| self.stmt(s));
        r.yields.iter_mut().for_each(|y| self.v(y));
    }
    fn v(&self, v: &mut Value) {
        *v = (self.value)(*v);
    }
    pub fn place(&self, p: &mut Place) {
        p.root = (self.root)(p.root);
        for proj in &mut p.proj {
            match proj {
                Proj::Index(i) => self.v(i),
                Proj::Range(a, b) => {
                    a.iter_mut().chain(b).for_each(|x| self.v(x));
                }
                Proj::Field(_) => {}
            }
        }
        (self.place)(p);
    }
    fn operand(&self, o: &mut Operand) {
        match o {
            Operand::Value(x) => self.v(x),
            Operand::Place(p) | Operand::Ref(p) | Operand::RefMut(p) => self.place(p),
        }
    }
    pub fn pure(&self, p: &mut Pure) {
        match p {
            Pure::Atom(_) => {}
            Pure::Unary(_, a) | Pure::Cast(a, _) => self.operand(a),
            Pure::Binary(_, a, b) => {
                self.operand(a);
                self.operand(b);
            }
            Pure::Method { recv, args, .. } => {
                self.operand(recv);
                args.iter_mut().for_each(|a| self.operand(a));
            }
            Pure::Call { args, .. } | Pure::Template { args, .. } => {
                args.iter_mut().for_each(|a| self.operand(a));
            }
            Pure::Index(base, i) => {
                self.pure(base);
                self.operand(i);
            }
            Pure::Field(base, _) => self.pure(base),
        }
    }
    pub fn init(&self, i: &mut Init) {
        match i {
            Init::Value(x) => self.v(x),
            Init::List { elems, .. } | Init::Tuple(elems) => elems.iter_mut().for_each(|e| self.init(e)),
            Init::Repeat { elem, len, .. } => {
                self.init(elem);
                self.v(len);
            }
            Init::Struct { fields, .. } => fields.iter_mut().for_each(|(_, e)| self.init(e)),
            Init::Clone(p) | Init::ZeroLike(p) | Init::Move(p) => self.place(p),
            Init::Empty(n) => n.iter_mut().for_each(|n| self.v(n)),
            Init::Pure(p) => self.pure(p),
            Init::Zero(_) | Init::Uninit => {}
        }
    }
    pub fn leaf(&self, l: &mut Leaf) {
        match l {
            Leaf::Value(v) => self.v(v),
            Leaf::Root(r) => *r = (self.root)(*r),
        }
    }
    pub fn tree(&self, t: &mut Tree<Leaf>) {
        match t {
            Tree::Leaf(l) => self.leaf(l),
            Tree::Tuple(ts) => ts.iter_mut().for_each(|t| self.tree(t)),
        }
    }
    pub fn stmt(&self, s: &mut Stmt) {
        match &mut s.op {
            Op::Pure(p) | Op::Effect(p) | Op::Panic(p) => self.pure(p),
            Op::Prim(_, args) => args.iter_mut().for_each(|a| self.v(a)),
            Op::Cast(a) | Op::StopGradient(a) => self.v(a),
            Op::Load(p) => self.place(p),
            Op::Store(p, x) | Op::Add(p, x) | Op::Fill(p, x) => {
                self.v(x);
                self.place(p);
            }
            Op::Lin(l) => match l {
                Lin::Zero => {}
                Lin::Neg(a) | Lin::Cast(a) => self.v(a),
                Lin::Add(a, b) | Lin::Sub(a, b) | Lin::Scale(a, b) | Lin::Unscale(a, b) => {
                    self.v(a);
                    self.v(b);
                }
                Lin::Select(c, a, b) => {
                    self.v(c);
                    a.iter_mut().chain(b).for_each(|x| self.v(x));
                }
            },
            Op::New(r, i) => {
                self.init(i);
                *r = (self.root)(*r);
            }
            Op::Assign(p, i) | Op::Push(p, i) => {
                self.init(i);
                self.place(p);
            }
            Op::CopyFrom(a, b) | Op::Swap(a, b) | Op::AddAll(a, b) => {
                self.place(a);
                self.place(b);
            }
            Op::Pop(p, l) => {
                self.place(p);
                self.leaf(l);
            }
            Op::If { cond, then, otherwise } => {
                self.v(cond);
                self.region(then);
                self.region(otherwise);
            }
            Op::Loop(l) => {
                for c in &mut l.carried {
                    self.v(&mut c.init);
                    self.v(&mut c.param);
                }
                match &mut l.kind {
                    LoopKind::Range { index, lo, hi, step, .. } => {
                        self.v(index);
                        self.v(lo);
                        self.v(hi);
                        step.iter_mut().for_each(|s| self.v(s));
                    }
                    LoopKind::While(cond) => self.region(cond),
                }
                self.region(&mut l.body);
                l.exit.iter_mut().for_each(|e| self.v(e));
            }
            Op::Call(c) => {
                for a in &mut c.args {
                    match a {
                        Arg::Value(t) | Arg::Lend(t) => self.tree(t),
                        Arg::Ref(p) | Arg::RefMut(p) | Arg::Accumulate(p) => self.place(p),
                        Arg::Zero | Arg::NoAccumulator => {}
                    }
                }
                self.tree(&mut c.result);
            }
        }
        s.results.iter_mut().for_each(|r| self.v(r));
    }
}
