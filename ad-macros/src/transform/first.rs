//! Memory that begins as zero and is then given its first contribution as a whole begins as that contribution.
//!
//! In: a transposed program, before it is planned. Out: `..; c = d` for `c = zero like x; ..; c += all d`, where nothing between
//! mentions `c` and nothing afterwards mentions `d`. No zeros are made, and `x` is no residual for the sake of its shape. That
//! `0 + d` is `d` holds but for the sign of zeros.
//!
//! Deliberately absent: `Option` and `Result`, whose addition leaves out what is of the other variant, and slices, which
//! own nothing.

use std::collections::HashMap;

use crate::ir::visit::{self, Access, Visitor};
use crate::ir::*;

/// `kept` is used after the program.
pub fn contributions(func: &Func, stmts: &mut Vec<Stmt>, kept: &[Leaf]) {
    let mut count = Mentions(Mentions::of(stmts));
    kept.iter().for_each(|l| visit::leaf(l, &mut count));
    region(func, &count.0, stmts);
}

fn region(func: &Func, mentions: &HashMap<Root, usize>, stmts: &mut Vec<Stmt>) {
    for s in stmts.iter_mut() {
        match &mut s.op {
            Op::If { then, otherwise, .. } => {
                region(func, mentions, &mut then.stmts);
                region(func, mentions, &mut otherwise.stmts);
            }
            Op::Loop(l) => region(func, mentions, &mut l.body.stmts),
            _ => {}
        }
    }
    let mut pos = 0;
    while pos < stmts.len() {
        if let Op::New(c, Init::ZeroLike(_) | Init::Zero(_)) = stmts[pos].op
            && let Some(at) = first_mention(&stmts[pos + 1..], c).map(|k| pos + 1 + k)
            && let Some(d) = whole_addition(func, &stmts[at].op, c)
            && mentions.get(&d).copied() == Some(Mentions::of(&stmts[..=at]).get(&d).copied().unwrap_or(0))
            && stmts[..at].iter().any(|s| defines(&s.op, d))
        {
            stmts[at].op = Op::New(c, Init::Move(d.into()));
            stmts.remove(pos);
            continue;
        }
        pos += 1;
    }
}

/// `c += all d` of memory that is owned: `d`. Both are of one type, whose name may be written in two ways.
fn whole_addition(func: &Func, op: &Op, c: Root) -> Option<Root> {
    let Op::AddAll(to, from) = op else { return None };
    let whole = to.root == c && to.proj.is_empty() && from.proj.is_empty();
    let moves = |r: Root| {
        let r = func.root(r);
        r.hold == Hold::Owned && !matches!(r.ty, Ty::Option(_) | Ty::Result(..) | Ty::Slice(_))
    };
    (whole && moves(c) && moves(from.root)).then_some(from.root)
}

fn first_mention(stmts: &[Stmt], c: Root) -> Option<usize> {
    stmts.iter().position(|s| Mentions::of(std::slice::from_ref(s)).contains_key(&c))
}

/// The memory begins in this statement, and not inside a part of it.
fn defines(op: &Op, d: Root) -> bool {
    match op {
        Op::New(r, _) | Op::Pop(_, Leaf::Root(r)) => *r == d,
        Op::Call(c) => c.result.leaves().contains(&&Leaf::Root(d)),
        _ => false,
    }
}

#[derive(Default)]
struct Mentions(HashMap<Root, usize>);

impl Mentions {
    fn of(stmts: &[Stmt]) -> HashMap<Root, usize> {
        let mut m = Mentions::default();
        stmts.iter().for_each(|s| visit::stmt(s, &mut m));
        m.0
    }
}

impl Visitor for Mentions {
    fn place(&mut self, p: &Place, _: Access) {
        *self.0.entry(p.root).or_default() += 1;
    }
}
