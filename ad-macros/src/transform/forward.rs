//! Forward mode: the linearized function with its tangents as further parameters and results.

use super::linearize::{Tangents, linearize};
use super::normalize::normalize;
use crate::ir::build::Builder;
use crate::ir::*;
use crate::optimise;
use crate::stages::{self, Stage};

/// `f_jvp(args, v) -> (R, R')`.
pub fn jvp(func: &Func, name: String, level: u32) -> Func {
    let (mut f, tangent) = interleaved(func, name, level);
    f.result = Tree::Tuple(vec![f.result, tangent]);
    f.result_ty = Ty::Tuple(vec![func.result_ty.clone(), func.result_ty.tangent()]);
    finish(f)
}

/// `f_hvp(args, v) -> G'`: the tangent alone, of a function that is a gradient.
pub fn tangent(func: &Func, name: String, level: u32) -> Func {
    let (mut f, tangent) = interleaved(func, name, level);
    f.result = tangent;
    f.result_ty = func.result_ty.tangent();
    finish(f)
}

fn finish(mut f: Func) -> Func {
    stages::check(&f, "given its tangents");
    optimise::linear(&mut f);
    optimise::delinearise(&mut f);
    optimise::ordinary(&mut f);
    stages::after(&f, Stage::Optimised);
    f
}

fn interleaved(func: &Func, name: String, level: u32) -> (Func, Tree<Leaf>) {
    let mut normal = func.clone();
    normalize(&mut normal);
    let suffix = format!("_t{level}");
    let lin = linearize(&normal, &suffix);
    stages::linearized(&lin.func, &lin.tangents);
    let (mut f, tangents) = (lin.func, lin.tangents);
    f.name = name;
    let params = std::mem::take(&mut f.params);
    let mut extra: Vec<Param> = Vec::new();
    for p in params.iter().filter(|p| p.active) {
        let mut tangent = tangent_param(&mut f, p, &tangents, &suffix);
        while params.iter().chain(&extra).any(|q| q.name == tangent.name) {
            tangent.name.push('_');
        }
        extra.push(tangent);
    }
    f.params = params.into_iter().chain(extra).collect();
    let result = f.result.clone();
    let body = std::mem::take(&mut f.body);
    let span = f.span;
    let mut b = Builder::new(&mut f, span);
    b.stmts = body.stmts;
    let tangent = tangent_of(&mut b, &result, &tangents);
    let stmts = std::mem::take(&mut b.stmts);
    f.body = Region { stmts, ..body };
    (f, tangent)
}

fn tangent_param(f: &mut Func, p: &Param, tangents: &Tangents, suffix: &str) -> Param {
    let tree = p.tree.map(&mut |l| match tangents.leaf(l) {
        Some(l) => l,
        // A constant part of a tuple.
        None => Leaf::Value(f.new_value("_none", Ty::unit(), true)),
    });
    let ty = match &p.ty {
        Ty::Slice(t) => Ty::Slice(Box::new(t.tangent())),
        ty => ty.tangent(),
    };
    Param { name: format!("{}{suffix}", p.name), tree, ty, written: None, ..p.clone() }
}

/// The tangent of a result: zero where it does not vary.
fn tangent_of(b: &mut Builder<'_>, t: &Tree<Leaf>, tangents: &Tangents) -> Tree<Leaf> {
    match t {
        Tree::Tuple(ts) => Tree::Tuple(ts.iter().map(|t| tangent_of(b, t, tangents)).collect()),
        Tree::Leaf(l) => match (tangents.leaf(l), l) {
            (Some(l), _) => Tree::Leaf(l),
            (None, Leaf::Value(v)) => {
                let ty = b.func.value(*v).ty.tangent();
                if ty == Ty::unit() {
                    return Tree::unit();
                }
                Tree::Leaf(Leaf::Value(b.lin(Lin::Zero, "zero", ty)))
            }
            (None, Leaf::Root(r)) => {
                let ty = b.func.root(*r).ty.tangent();
                let name = b.func.root(*r).name.clone();
                let zero = b.func.new_root(name, ty, Hold::Owned, true);
                b.push(Op::New(zero, Init::ZeroLike((*r).into())));
                Tree::Leaf(Leaf::Root(zero))
            }
        },
    }
}
