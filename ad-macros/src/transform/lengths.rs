//! What the backward pass needs to know of memory that is gone by then, made explicit before transposition:
//! the length that a local vector has when its region ends (its cotangent begins with that length), and
//! copies of what is lent to a call and modified later.

use std::collections::{HashMap, HashSet};

use super::linearize::Linearized;
use super::shape::{RegionId, Shape, moves};
use crate::ir::build::Builder;
use crate::ir::*;

#[derive(Default)]
pub struct Prepared {
    /// By primal root: its length where its cotangent begins.
    pub lengths: HashMap<Root, Value>,
    /// By call: the copies of lent arguments, with their positions among the arguments.
    pub snapshots: HashMap<(RegionId, usize), Vec<(usize, Root)>>,
    /// Copies of memory that has no tangent.
    pub constants: HashSet<Root>,
    /// By assignment of a whole: the shape of what was there before, which its cotangent gets back.
    pub shapes: HashMap<(RegionId, usize), Former>,
}

/// What a place held before it was overwritten, as far as its zero needs to know.
#[derive(Clone, Copy)]
pub enum Former {
    /// The length of a vector of floats.
    Length(Value),
    /// A copy.
    Copy(Root),
}

/// `split`: the backward pass is a function of its own, which does not see what `&mut` parameters held.
pub fn prepare(lin: &mut Linearized, split: bool) -> Prepared {
    let shape = Shape::of(&lin.func);
    let mut body = std::mem::take(&mut lin.func.body);
    let mut prepared = Prepared::default();
    let resized = resized(&body);
    let uninit = uninitialised(&body);
    Preparer { lin, shape: &shape, out: &mut prepared, resized, uninit, split }.region(&mut body, 0);
    lin.func.body = body;
    prepared
}

struct Preparer<'a> {
    lin: &'a mut Linearized,
    shape: &'a Shape,
    out: &'a mut Prepared,
    resized: Vec<Root>,
    /// Memory that holds nothing before its first assignment.
    uninit: Vec<Root>,
    split: bool,
}

impl Preparer<'_> {
    fn region(&mut self, r: &mut Region, id: RegionId) {
        // Vectors whose length is only known where the region ends, or where they are moved away.
        let mut waiting: Vec<Root> = Vec::new();
        let mut former: Option<(Place, Former)> = None;
        let old = std::mem::take(&mut r.stmts);
        for (pos, mut s) in old.into_iter().enumerate() {
            if let Some(children) = self.shape.children.get(&(id, pos)).cloned() {
                self.enter(&mut s, &children);
            }
            let gone: Vec<Root> = waiting.iter().copied().filter(|w| moves_away(&s, *w)).collect();
            for root in gone {
                waiting.retain(|w| *w != root);
                self.length(&mut r.stmts, root, s.span);
            }
            self.snapshots(&mut r.stmts, &s, id, pos);
            if let Op::Assign(p, _) = &s.op {
                match former.take() {
                    // The tangent's assignment follows that of the value.
                    Some((place, shape)) if place == *p => {
                        self.out.shapes.insert((id, r.stmts.len()), shape);
                    }
                    _ => former = self.former(&mut r.stmts, p, s.span),
                }
            }
            let declared = self.declares(&s);
            let span = s.span;
            r.stmts.push(s);
            for (root, known) in declared {
                match known {
                    Some(n) => drop(self.out.lengths.insert(root, n)),
                    None if self.resized.contains(&root) => waiting.push(root),
                    None => self.length(&mut r.stmts, root, span),
                }
            }
        }
        let span = self.lin.func.span;
        for root in waiting {
            self.length(&mut r.stmts, root, span);
        }
    }

    fn enter(&mut self, s: &mut Stmt, children: &[RegionId]) {
        match &mut s.op {
            Op::If { then, otherwise, .. } => {
                self.region(then, children[0]);
                self.region(otherwise, children[1]);
            }
            Op::Loop(l) => self.region(&mut l.body, children[0]),
            _ => {}
        }
    }

    /// Active vectors of floats that this statement declares, with the length where it is a value already.
    fn declares(&self, s: &Stmt) -> Vec<(Root, Option<Value>)> {
        let wanted = |r: &Root| {
            self.lin.tangents.roots.contains_key(r)
                && matches!(&self.lin.func.root(*r).ty, Ty::Vec(e) if e.has_static_shape())
        };
        match &s.op {
            Op::New(r, i) if wanted(r) => {
                let known = match i {
                    Init::Repeat { len, .. } if !self.resized.contains(r) => Some(*len),
                    _ => None,
                };
                vec![(*r, known)]
            }
            Op::Pop(_, Leaf::Root(r)) if wanted(r) => vec![(*r, None)],
            Op::Call(c) => c
                .result
                .leaves()
                .into_iter()
                .filter_map(|l| match l {
                    Leaf::Root(r) if wanted(r) => Some((*r, None)),
                    _ => None,
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    fn length(&mut self, stmts: &mut Vec<Stmt>, root: Root, span: proc_macro2::Span) {
        let mut b = Builder::new(&mut self.lin.func, span);
        let recv = Operand::Place(root.into());
        let len = Pure::Method { recv, name: "len".into(), turbofish: None, args: vec![] };
        let name = format!("{}_len", b.func.root(root).name);
        let n = b.value(Op::Pure(len), &name, Ty::usize(), false);
        stmts.append(&mut b.stmts);
        self.out.lengths.insert(root, n);
    }

    /// What is about to be overwritten, and the tangent place that will be overwritten with it.
    fn former(
        &mut self,
        stmts: &mut Vec<Stmt>,
        p: &Place,
        span: proc_macro2::Span,
    ) -> Option<(Place, Former)> {
        let tangent = *self.lin.tangents.roots.get(&p.root)?;
        let ty = self.lin.func.place_ty(p);
        if ty.has_static_shape() || self.uninit.contains(&p.root) {
            return None;
        }
        let mut b = Builder::new(&mut self.lin.func, span);
        let name = b.func.root(p.root).name.clone();
        let shape = match &ty {
            Ty::Vec(e) if e.has_static_shape() => {
                let recv = Operand::Place(p.clone());
                let len = Pure::Method { recv, name: "len".into(), turbofish: None, args: vec![] };
                Former::Length(b.value(Op::Pure(len), &format!("{name}_len"), Ty::usize(), false))
            }
            _ => {
                let copy = b.func.new_root(format!("{name}_was"), ty, Hold::Owned, false);
                b.push(Op::New(copy, Init::Clone(p.clone())));
                Former::Copy(copy)
            }
        };
        stmts.append(&mut b.stmts);
        Some((p.on(tangent), shape))
    }

    /// `&` arguments whose contents will not be there any more when they are lent again.
    fn snapshots(&mut self, stmts: &mut Vec<Stmt>, s: &Stmt, id: RegionId, pos: usize) {
        let Op::Call(c) = &s.op else { return };
        if c.callee.chain.last() != Some(&Form::Jvp) {
            return;
        }
        let mut made = Vec::new();
        let seq = self.shape.seq_of(id, pos);
        for (k, a) in c.args.iter().take(c.args.len() / 2).enumerate() {
            let Arg::Ref(p) = a else { continue };
            let hidden = self.split && self.lin.func.root(p.root).hold == Hold::RefMut;
            if !hidden && !self.shape.modified_after(p.root, seq, id) {
                continue;
            }
            let func = &mut self.lin.func;
            let ty = match func.place_ty(p) {
                Ty::Slice(e) => Ty::Vec(e),
                ty => ty,
            };
            let copy = func.new_root(func.root(p.root).name.clone(), ty, Hold::Owned, false);
            if !self.lin.tangents.roots.contains_key(&p.root) {
                self.out.constants.insert(copy);
            }
            let init = Init::Clone(p.clone());
            stmts.push(Stmt { results: vec![], op: Op::New(copy, init), span: s.span });
            made.push((k, copy));
        }
        if !made.is_empty() {
            self.out.snapshots.insert((id, stmts.len()), made);
        }
    }
}

fn moves_away(s: &Stmt, root: Root) -> bool {
    let mut out = Vec::new();
    match &s.op {
        Op::New(_, i) | Op::Assign(_, i) | Op::Push(_, i) => moves(i, &mut out),
        Op::Call(c) => {
            for a in &c.args {
                if let Arg::Value(t) = a {
                    out.extend(t.leaves().into_iter().filter_map(|l| match l {
                        Leaf::Root(r) => Some(*r),
                        Leaf::Value(_) => None,
                    }));
                }
            }
        }
        Op::If { then, otherwise, .. } => {
            return then.stmts.iter().chain(&otherwise.stmts).any(|s| moves_away(s, root));
        }
        Op::Loop(l) => return l.body.stmts.iter().any(|s| moves_away(s, root)),
        _ => {}
    }
    out.contains(&root)
}

/// Roots whose length may change after they are declared.
fn resized(body: &Region) -> Vec<Root> {
    struct Find(Vec<Root>);
    impl visit::Visitor for Find {
        fn place(&mut self, p: &Place, access: visit::Access) {
            // Writing a whole root (`v = w`) may change its length, writing a part cannot.
            let whole = p.proj.is_empty();
            if whole && matches!(access, visit::Access::Modify | visit::Access::Write) {
                self.0.push(p.root);
            }
        }
    }
    let mut find = Find(Vec::new());
    visit::region(body, &mut find);
    find.0
}

fn uninitialised(r: &Region) -> Vec<Root> {
    let mut out = Vec::new();
    for s in &r.stmts {
        match &s.op {
            Op::New(root, Init::Uninit) => out.push(*root),
            Op::If { then, otherwise, .. } => {
                out.extend(uninitialised(then));
                out.extend(uninitialised(otherwise));
            }
            Op::Loop(l) => out.extend(uninitialised(&l.body)),
            _ => {}
        }
    }
    out
}
