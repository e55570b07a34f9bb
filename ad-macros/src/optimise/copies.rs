//! A local copy of memory that neither side modifies afterwards is that memory.

use std::collections::HashMap;

use crate::ir::visit::{self, Access, Rename, Visitor};
use crate::ir::*;

pub fn forward(func: &mut Func) {
    let mut modified = Modified(vec![0; func.roots.len()]);
    visit::region(&func.body, &mut modified);
    let returned: Vec<Root> = func
        .result
        .leaves()
        .into_iter()
        .filter_map(|l| match l {
            Leaf::Root(r) => Some(*r),
            Leaf::Value(_) => None,
        })
        .collect();
    let mut alias: HashMap<Root, Place> = HashMap::new();
    find(func, &func.body, &modified.0, &returned, &mut alias);
    if alias.is_empty() {
        return;
    }
    let place = |p: &mut Place| {
        while let Some(to) = alias.get(&p.root) {
            let mut whole = to.clone();
            whole.proj.append(&mut p.proj);
            *p = whole;
        }
    };
    let mut body = std::mem::take(&mut func.body);
    drop_copies(&mut body, &alias);
    Rename { value: &|v| v, root: &|r| r, place: &place }.region(&mut body);
    func.body = body;
}

/// Copies of `&` parameters (or parts of them) into locals that are never modified, moved or returned.
fn find(func: &Func, r: &Region, modified: &[u32], returned: &[Root], alias: &mut HashMap<Root, Place>) {
    for s in &r.stmts {
        match &s.op {
            Op::New(root, Init::Clone(p))
                if func.root(p.root).hold == Hold::Ref
                    && modified[root.0 as usize] == 0
                    && !returned.contains(root)
                    && !used_by_value(&func.body, *root) =>
            {
                alias.insert(*root, p.clone());
            }
            Op::If { then, otherwise, .. } => {
                find(func, then, modified, returned, alias);
                find(func, otherwise, modified, returned, alias);
            }
            Op::Loop(l) => find(func, &l.body, modified, returned, alias),
            _ => {}
        }
    }
}

fn drop_copies(r: &mut Region, alias: &HashMap<Root, Place>) {
    r.stmts.retain(|s| !matches!(&s.op, Op::New(root, _) if alias.contains_key(root)));
    for s in &mut r.stmts {
        match &mut s.op {
            Op::If { then, otherwise, .. } => {
                drop_copies(then, alias);
                drop_copies(otherwise, alias);
            }
            Op::Loop(l) => drop_copies(&mut l.body, alias),
            _ => {}
        }
    }
}

/// Moved, or an argument by value or lent in a tuple: there the root itself must exist.
fn used_by_value(r: &Region, root: Root) -> bool {
    let tree = |t: &Tree<Leaf>| t.leaves().into_iter().any(|l| *l == Leaf::Root(root));
    r.stmts.iter().any(|s| match &s.op {
        Op::New(_, i) | Op::Assign(_, i) | Op::Push(_, i) => moves(i, root),
        Op::Call(c) => c.args.iter().any(|a| match a {
            Arg::Value(t) | Arg::Lend(t) => tree(t),
            Arg::Ref(_) | Arg::RefMut(_) | Arg::Accumulate(_) | Arg::Zero | Arg::NoAccumulator => false,
        }),
        Op::If { then, otherwise, .. } => used_by_value(then, root) || used_by_value(otherwise, root),
        Op::Loop(l) => used_by_value(&l.body, root),
        _ => false,
    })
}

fn moves(i: &Init, root: Root) -> bool {
    match i {
        Init::Move(p) => p.root == root,
        Init::List { elems, .. } | Init::Tuple(elems) => elems.iter().any(|e| moves(e, root)),
        Init::Repeat { elem, .. } => moves(elem, root),
        Init::Struct { fields, .. } => fields.iter().any(|(_, e)| moves(e, root)),
        _ => false,
    }
}

struct Modified(Vec<u32>);

impl Visitor for Modified {
    fn place(&mut self, p: &Place, access: Access) {
        if access != Access::Read {
            self.0[p.root.0 as usize] += 1;
        }
    }
}
