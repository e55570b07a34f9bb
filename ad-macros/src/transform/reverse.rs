//! Reverse mode. Both plans come from the same linearized and transposed body:
//!
//! * **joint**: forward and backward statements in one function (`_vjp`, `_grad`, `_value_and_grad`);
//! * **split**: the forward statements return the residuals, the backward statements take them (`_fwd`, `_bwd`).

use std::collections::HashMap;
use std::rc::Rc;

use super::count::{Trips, count};
use super::lengths::{Prepared, prepare};
use super::linearize::{Tangents, linearize};
use super::normalize::normalize;
use super::plan::{self, Field, Lent, Saved};
use super::shape::Shape;
use super::transpose::Transposer;
use crate::ir::build::Builder;
use crate::ir::*;
use crate::optimise;

/// What a joint function is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// `(args) -> G`, the cotangent of the result being one.
    Gradient,
    /// `(args) -> (R, G)`.
    ValueAndGradient,
    /// `(args, ct) -> (R, G)`.
    Pullback,
}

/// The two functions of a split plan.
pub struct Split {
    pub fwd: Func,
    pub bwd: Func,
    pub residuals: Rc<StructDef>,
    pub saved: Vec<Saved>,
    /// What the residual struct would have to name the type of, and cannot.
    pub unnamed: Vec<String>,
}

/// A function ready for transposition, with its cotangent parameters.
struct Prepare {
    func: Func,
    body: Region,
    tangents: Tangents,
    trips: Trips,
    prepared: Prepared,
    /// How many values and roots the function has of its own.
    own: (usize, usize),
}

fn prepared(func: &Func, level: u32, split: bool) -> Prepare {
    let mut f = func.clone();
    normalize(&mut f);
    let trips = count(&mut f);
    let own = (f.values.len(), f.roots.len());
    let mut lin = linearize(&f, &format!("_t{level}"));
    // The length of a vector that comes by value: its cotangent has it too.
    let mut lengths = Vec::new();
    for p in func.params.iter().filter(|p| p.active && p.mode == Mode::Value) {
        for l in p.tree.leaves() {
            if let Leaf::Root(r) = l
                && matches!(&lin.func.root(*r).ty, Ty::Vec(e) if e.has_static_shape())
            {
                lengths.push(*r);
            }
        }
    }
    let mut known = HashMap::new();
    let span = lin.func.span;
    let body = std::mem::take(&mut lin.func.body);
    let mut b = Builder::new(&mut lin.func, span);
    for r in lengths {
        let recv = Operand::Place(r.into());
        let len = Pure::Method { recv, name: "len".into(), turbofish: None, args: vec![] };
        let name = format!("{}_len", b.func.root(r).name);
        known.insert(r, b.value(Op::Pure(len), &name, Ty::usize(), false));
    }
    b.stmts.extend(body.stmts);
    let stmts = std::mem::take(&mut b.stmts);
    lin.func.body = Region { stmts, ..body };
    let mut prepared = prepare(&mut lin, split);
    prepared.lengths.extend(known);
    let body = std::mem::take(&mut lin.func.body);
    Prepare { func: lin.func, body, tangents: lin.tangents, trips, prepared, own }
}

/// Where the cotangent of the result comes from.
enum Seed {
    One,
    Tree(Tree<Leaf>),
    Place(Place),
    None,
}

/// Transposed and planned.
struct Parts {
    func: Func,
    forward: Vec<Stmt>,
    backward: Vec<Stmt>,
    /// The cotangents of the by-value parameters, by position.
    by_value: HashMap<usize, Tree<Leaf>>,
    fields: Vec<Field>,
    saved: Vec<Saved>,
}

/// The cotangent memory of by-reference parameters, by position.
type Cotangents = HashMap<usize, Root>;

fn parts(
    p: Prepare,
    level: u32,
    seed: Seed,
    cotangents: &Cotangents,
    split: Option<Root>,
    lent: Lent,
) -> Parts {
    let Prepare { mut func, body, tangents, trips, prepared, own } = p;
    func.body = body;
    let shape = Shape::of(&func);
    let body = std::mem::take(&mut func.body);
    let suffix = format!("_b{level}");
    let mut t = Transposer::new(&tangents, &shape, &trips, &prepared, &suffix);
    let params = func.params.clone();
    let result = func.result.clone();
    let span = func.span;
    let mut b = Builder::new(&mut func, span);
    for (k, p) in params.iter().enumerate().filter(|(_, p)| p.active) {
        if let (Some(&c), [Leaf::Root(r)]) = (cotangents.get(&k), &p.tree.leaves()[..])
            && let Some(t_root) = tangents.root(*r)
        {
            t.roots.insert(t_root, c);
        }
    }
    // Memory that the parameters' cotangents and those of returned memory need before anything else.
    let mut seeds = Vec::new();
    let mut seeded = Vec::new();
    seed_result(&mut b, &mut t, &result, &seed, &tangents, &mut seeds, &mut seeded);
    for p in params.iter().filter(|p| p.active) {
        for l in p.tree.leaves() {
            if let Leaf::Root(r) = l {
                let owned = matches!(p.mode, Mode::Value);
                if let Some(t_root) = tangents.root(*r).filter(|t| owned && !seeded.contains(t)) {
                    t.zero(&mut b, t_root);
                }
            }
        }
    }
    t.seeded.extend(seeded);
    let (mut transposed, mut t) = t.run(&mut b, &body, &seeds);
    let by_value = by_value_cotangents(&mut b, &mut t, &params, &tangents, &mut transposed);
    let residuals = std::mem::take(&mut t.residuals);
    name_residuals(b.func, &body, &shape, &residuals);
    drop(t);
    let returned = result
        .leaves()
        .into_iter()
        .filter_map(|l| match l {
            Leaf::Root(r) => Some(*r),
            Leaf::Value(_) => None,
        })
        .collect();
    let input = plan::Input {
        body: &body,
        shape: &shape,
        transposed,
        constants: plan::Constants {
            values: own.0,
            roots: own.1,
            tangents: &tangents,
            copies: &prepared.constants,
        },
        call_residuals: &residuals,
        split,
        returned,
        lent,
    };
    let planned = plan::plan(&mut func, &input);
    Parts {
        forward: planned.forward,
        backward: planned.backward,
        by_value,
        fields: planned.fields,
        saved: planned.saved,
        func,
    }
}

/// The cotangents that the result brings.
fn seed_result(
    b: &mut Builder<'_>,
    t: &mut Transposer<'_>,
    result: &Tree<Leaf>,
    seed: &Seed,
    tangents: &Tangents,
    seeds: &mut Vec<(Value, Value)>,
    seeded: &mut Vec<Root>,
) {
    match (result, seed) {
        (_, Seed::None) => {}
        (Tree::Tuple(rs), Seed::Tree(Tree::Tuple(ss))) => {
            for (r, s) in rs.iter().zip(ss) {
                seed_result(b, t, r, &Seed::Tree(s.clone()), tangents, seeds, seeded);
            }
        }
        (Tree::Tuple(rs), Seed::Place(p)) => {
            for (k, r) in rs.iter().enumerate() {
                let part = Seed::Place(p.field(&k.to_string()));
                seed_result(b, t, r, &part, tangents, seeds, seeded);
            }
        }
        (Tree::Leaf(Leaf::Value(v)), seed) => {
            let Some(tangent) = tangents.value(*v) else { return };
            let ty = b.func.value(tangent).ty.clone();
            let name = b.func.value(*v).name.clone();
            let c = match seed {
                Seed::One => {
                    let one = optimise_one(&ty);
                    b.value(Op::Pure(Pure::Atom(one)), "one", ty, true)
                }
                Seed::Tree(Tree::Leaf(Leaf::Value(c))) => *c,
                Seed::Place(p) => b.value(Op::Load(p.clone()), &format!("{name}{}", t.suffix), ty, true),
                _ => return,
            };
            seeds.push((tangent, c));
        }
        (Tree::Leaf(Leaf::Root(r)), seed) => {
            let Some(tangent) = tangents.root(*r) else { return };
            if let (Seed::One, Some(payload)) = (seed, b.func.root(*r).ty.payload().cloned()) {
                super::fallible::one(b, t, *r, tangent, &payload);
                seeded.push(tangent);
                return;
            }
            if let Seed::One = seed {
                // A number whose type is only known by a name.
                let c = t.cotangent_root(b.func, tangent);
                let ty = Ty::F64;
                let one = b.value(Op::Pure(Pure::Atom(optimise_one(&ty))), "one", ty, true);
                b.push(Op::New(c, Init::Value(one)));
                seeded.push(tangent);
                return;
            }
            let from: Place = match seed {
                Seed::Tree(Tree::Leaf(Leaf::Root(c))) => (*c).into(),
                Seed::Place(p) => p.clone(),
                _ => return,
            };
            let c = t.cotangent_root(b.func, tangent);
            if seeded.contains(&tangent) {
                b.push(Op::AddAll(c.into(), from));
            } else if b.func.root(*r).ty.payload().is_some() {
                // A cotangent of the other variant counts as zero: added to one of the result's own, it is left out.
                b.push(Op::New(c, Init::ZeroLike((*r).into())));
                b.push(Op::AddAll(c.into(), from));
                seeded.push(tangent);
            } else {
                b.push(Op::New(c, Init::Clone(from)));
                seeded.push(tangent);
            }
        }
        (Tree::Tuple(_), Seed::One | Seed::Tree(Tree::Leaf(_))) => {}
    }
}

fn optimise_one(ty: &Ty) -> Frag {
    optimise::one(ty)
}

/// After the transposition: what the by-value parameters are owed.
fn by_value_cotangents(
    b: &mut Builder<'_>,
    t: &mut Transposer<'_>,
    params: &[Param],
    tangents: &Tangents,
    transposed: &mut super::transpose::Transposed,
) -> HashMap<usize, Tree<Leaf>> {
    let mut out = HashMap::new();
    for (k, p) in params.iter().enumerate().filter(|(_, p)| p.active && p.mode == Mode::Value) {
        out.insert(k, owed(b, t, &p.tree, tangents, transposed));
    }
    transposed.stmts.append(&mut b.stmts);
    out
}

fn owed(
    b: &mut Builder<'_>,
    t: &mut Transposer<'_>,
    tree: &Tree<Leaf>,
    tangents: &Tangents,
    transposed: &super::transpose::Transposed,
) -> Tree<Leaf> {
    match tree {
        Tree::Tuple(ts) => Tree::Tuple(ts.iter().map(|l| owed(b, t, l, tangents, transposed)).collect()),
        Tree::Leaf(Leaf::Value(v)) => match tangents.value(*v) {
            None => Tree::unit(),
            Some(tangent) => Tree::Leaf(Leaf::Value(match transposed.values.get(&tangent) {
                Some(&c) => c,
                None => {
                    let ty = b.func.value(tangent).ty.clone();
                    b.lin(Lin::Zero, "zero", ty)
                }
            })),
        },
        Tree::Leaf(Leaf::Root(r)) => match tangents.root(*r) {
            None => Tree::unit(),
            Some(tangent) => Tree::Leaf(Leaf::Root(t.cotangent_root(b.func, tangent))),
        },
    }
}

/// The residuals of a call are named after the function that is called, and typed by its companion.
fn name_residuals(
    func: &mut Func,
    body: &Region,
    shape: &Shape,
    residuals: &HashMap<(super::shape::RegionId, usize), Root>,
) {
    let mut named = Vec::new();
    fn walk(r: &Region, id: usize, shape: &Shape, visit: &mut dyn FnMut((usize, usize), &Call)) {
        for (pos, s) in r.stmts.iter().enumerate() {
            match &s.op {
                Op::Call(c) => visit((id, pos), c),
                Op::If { then, otherwise, .. } => {
                    let ids = &shape.children[&(id, pos)];
                    walk(then, ids[0], shape, visit);
                    walk(otherwise, ids[1], shape, visit);
                }
                Op::Loop(l) => walk(&l.body, shape.children[&(id, pos)][0], shape, visit),
                _ => {}
            }
        }
    }
    walk(body, 0, shape, &mut |at, c| {
        if let Some(&r) = residuals.get(&at) {
            named.push((r, c.clone()));
        }
    });
    for (r, c) in named {
        let last = c
            .callee
            .companion
            .as_ref()
            .filter(|_| c.callee.path.0.to_string().starts_with('('))
            .unwrap_or(&c.callee.path)
            .0
            .to_string();
        let last = last.rsplit("::").next().unwrap_or("call").trim().to_string();
        let ty = crate::api::residual_ty(func, &c);
        let data = &mut func.roots[r.0 as usize];
        data.name = format!("r_{}", last.trim_start_matches("r#"));
        data.ty = ty;
    }
}

/// A joint function.
pub fn joint(func: &Func, name: String, level: u32, ask: Ask) -> Func {
    let mut p = prepared(func, level, false);
    let mut params = p.func.params.clone();
    let seed = match ask {
        Ask::Gradient | Ask::ValueAndGradient => Seed::One,
        Ask::Pullback => pullback_seed(&mut p.func, &mut params, level),
    };
    let mut cotangents = Cotangents::new();
    let mut zeros = Vec::new();
    let mut given = Vec::new();
    for (k, param) in func.params.iter().enumerate().filter(|(_, p)| p.active) {
        let [Leaf::Root(r)] = param.tree.leaves()[..] else { continue };
        let name = format!("{}_b{level}", param.name);
        match param.mode {
            Mode::Value => {}
            Mode::Ref | Mode::Accumulator => {
                let ty = match p.func.root(*r).ty.tangent() {
                    Ty::Slice(e) => Ty::Vec(e),
                    ty => ty,
                };
                let c = p.func.new_root(name, ty.clone(), Hold::Owned, true);
                let init = if ty.has_static_shape() { Init::Zero(ty) } else { Init::ZeroLike((*r).into()) };
                zeros.push(Stmt { results: vec![], op: Op::New(c, init), span: func.span });
                cotangents.insert(k, c);
            }
            Mode::RefMut => {
                let ty = in_place_ty(&param.ty);
                let c = p.func.new_root(name.clone(), ty.clone(), Hold::RefMut, true);
                cotangents.insert(k, c);
                let tree = Tree::Leaf(Leaf::Root(c));
                given.push(Param { name, tree, ty, written: None, active: true, ..param.clone() });
            }
        }
    }
    let mut parts = parts(p, level, seed, &cotangents, None, Lent::default());
    params.extend(given);
    let (g, g_ty) = cotangent_tree(func, &parts.by_value, &cotangents);
    let mut f = parts.func;
    f.name = name;
    f.params = params;
    let mut stmts = zeros;
    stmts.append(&mut parts.forward);
    stmts.append(&mut parts.backward);
    f.body = Region { stmts, yields: vec![], diverges: false };
    let value = f.result.clone();
    if let (Ask::Gradient | Ask::ValueAndGradient, Tree::Leaf(Leaf::Root(r))) = (ask, &value)
        && func.result_ty.payload().is_some()
    {
        super::fallible::gradient(&mut f, *r, (g, g_ty), ask == Ask::ValueAndGradient);
        return finish(f);
    }
    (f.result, f.result_ty) = match ask {
        Ask::Gradient => (g, g_ty),
        Ask::ValueAndGradient | Ask::Pullback => {
            (Tree::Tuple(vec![value, g]), Ty::Tuple(vec![func.result_ty.clone(), g_ty]))
        }
    };
    finish(f)
}

/// A parameter's name that no other parameter has.
fn unique(params: &[Param], mut name: String) -> String {
    while params.iter().any(|p| p.name == name) {
        name.push('_');
    }
    name
}

/// The type of a `&mut` parameter's cotangent.
fn in_place_ty(ty: &Ty) -> Ty {
    match ty {
        Ty::Slice(e) => Ty::Slice(Box::new(e.tangent())),
        ty => ty.tangent(),
    }
}

fn finish(mut f: Func) -> Func {
    optimise::linear(&mut f);
    optimise::delinearise(&mut f);
    optimise::ordinary(&mut f);
    f
}

/// The cotangents of the parameters that are not in and out: one, or a tuple.
fn cotangent_tree(
    func: &Func,
    by_value: &HashMap<usize, Tree<Leaf>>,
    by_ref: &Cotangents,
) -> (Tree<Leaf>, Ty) {
    let mut trees = Vec::new();
    let mut tys = Vec::new();
    for (k, p) in func.params.iter().enumerate().filter(|(_, p)| p.active) {
        match p.mode {
            Mode::Value => trees.extend(by_value.get(&k).cloned()),
            Mode::Ref | Mode::Accumulator => {
                trees.extend(by_ref.get(&k).map(|r| Tree::Leaf(Leaf::Root(*r))));
            }
            Mode::RefMut => continue,
        }
        tys.push(p.ty.tangent());
    }
    one_or_tuple(trees, tys)
}

fn one_or_tuple(mut trees: Vec<Tree<Leaf>>, mut tys: Vec<Ty>) -> (Tree<Leaf>, Ty) {
    if trees.len() == 1
        && let (Some(tree), Some(ty)) = (trees.pop(), tys.pop())
    {
        return (tree, ty);
    }
    (Tree::Tuple(trees), Ty::Tuple(tys))
}

/// Adds the parameter for the cotangent of the result: by value where that is a scalar, an array or a tuple of
/// those, borrowed where it owns memory.
fn pullback_seed(func: &mut Func, params: &mut Vec<Param>, level: u32) -> Seed {
    let ty = func.result_ty.tangent();
    if func.result_ty == Ty::unit() {
        return Seed::None;
    }
    let name = unique(params, format!("b{level}"));
    let span = func.span;
    let param =
        |mode, tree, ty| Param { name: name.clone(), mode, tree, ty, written: None, active: true, span };
    if owns_memory(&ty) {
        let ty = match ty {
            Ty::Vec(e) => Ty::Slice(e),
            ty => ty,
        };
        let root = func.new_root(name.clone(), ty.clone(), Hold::Ref, true);
        params.push(param(Mode::Ref, Tree::Leaf(Leaf::Root(root)), ty));
        return Seed::Place(root.into());
    }
    let result = func.result.clone();
    let mut n = 0;
    let tree = seed_tree(func, &result, &name, &mut n);
    params.push(param(Mode::Value, tree.clone(), ty));
    Seed::Tree(tree)
}

fn seed_tree(func: &mut Func, result: &Tree<Leaf>, name: &str, n: &mut usize) -> Tree<Leaf> {
    match result {
        Tree::Tuple(ts) => Tree::Tuple(
            ts.iter().enumerate().map(|(k, t)| seed_tree(func, t, &format!("{name}_{k}"), n)).collect(),
        ),
        Tree::Leaf(Leaf::Value(v)) => {
            let ty = func.value(*v).ty.tangent();
            Tree::Leaf(Leaf::Value(func.new_value(name, ty, true)))
        }
        Tree::Leaf(Leaf::Root(r)) => {
            let ty = func.root(*r).ty.tangent();
            Tree::Leaf(Leaf::Root(func.new_root(name, ty, Hold::Owned, true)))
        }
    }
}

fn owns_memory(ty: &Ty) -> bool {
    match ty {
        Ty::Vec(_) | Ty::Slice(_) | Ty::Struct(_) | Ty::Named(_) => true,
        Ty::Array(t, _) | Ty::Option(t) | Ty::Result(t, _) => owns_memory(t),
        Ty::Tuple(ts) => ts.iter().any(owns_memory),
        Ty::Float(_) | Ty::Int(_) | Ty::Bool | Ty::Unknown => false,
    }
}

/// The forward and backward functions of a split plan. `residuals` is the struct's name, `generics` its
/// parameters as they are written (`<T, N>`).
pub fn split(
    func: &Func,
    fwd: String,
    bwd: String,
    residuals: String,
    generics: String,
    level: u32,
) -> Split {
    let mut p = prepared(func, level, true);
    let placeholder = Ty::unit();
    let r_name = unique(&func.params, if level == 1 { "r".into() } else { format!("r{level}") });
    let r = p.func.new_root(r_name.clone(), placeholder, Hold::Ref, false);
    let mut params: Vec<Param> = func.params.iter().filter(|p| p.mode == Mode::Ref).cloned().collect();
    let span = func.span;
    let by_ref = |name: &str, mode, root, ty| Param {
        name: name.into(),
        mode,
        tree: Tree::Leaf(Leaf::Root(root)),
        ty,
        written: None,
        active: true,
        span,
    };
    let mut seed = Seed::None;
    let mut ct_param = None;
    if func.result_ty != Ty::unit() {
        let ty = func.result_ty.tangent();
        let name = unique(&func.params, format!("b{level}"));
        let ct = p.func.new_root(name.clone(), ty.clone(), Hold::Ref, true);
        seed = Seed::Place(ct.into());
        ct_param = Some(by_ref(&name, Mode::Ref, ct, ty));
    }
    let mut cotangents = Cotangents::new();
    let mut accumulators = Vec::new();
    for (k, param) in func.params.iter().enumerate().filter(|(_, p)| p.active) {
        let (mode, hold) = match param.mode {
            Mode::Value => continue,
            Mode::Ref => (Mode::Accumulator, Hold::RefMut),
            Mode::RefMut => (Mode::RefMut, Hold::RefMut),
            Mode::Accumulator => (Mode::Ref, Hold::Ref),
        };
        let name = format!("{}_b{level}", param.name);
        let ty = in_place_ty(&param.ty);
        let c = p.func.new_root(name.clone(), ty.clone(), hold, true);
        cotangents.insert(k, c);
        accumulators.push(by_ref(&name, mode, c, ty));
    }
    let parts = parts(p, level, seed, &cotangents, Some(r), Lent::default());
    let mut fields: Vec<(String, Ty)> = parts.fields.iter().map(|f| (f.name.clone(), f.ty.clone())).collect();
    fields.extend(crate::api::phantom(func));
    let constants = parts.fields.iter().filter(|f| f.constant).map(|f| f.name.clone()).collect();
    let def = Rc::new(StructDef { name: residuals, generics, fields, constants });

    let mut b_func = parts.func.clone();
    b_func.name = bwd;
    b_func.roots[r.0 as usize].ty = Ty::Struct(def.clone());
    params.push(by_ref(&r_name, Mode::Ref, r, Ty::Struct(def.clone())));
    params.extend(ct_param);
    params.extend(accumulators);
    b_func.params = params;
    b_func.body = Region { stmts: parts.backward, yields: vec![], diverges: false };
    (b_func.result, b_func.result_ty) = returned_by_bwd(func, &parts.by_value);
    let bwd = finish(b_func);

    let mut f_func = parts.func;
    f_func.name = fwd;
    let out = f_func.new_root(r_name, Ty::Struct(def.clone()), Hold::Owned, false);
    let mut stmts = parts.forward;
    stmts.push(save(&f_func, &parts.fields, &def, out));
    f_func.body = Region { stmts, yields: vec![], diverges: false };
    f_func.result = Tree::Tuple(vec![func.result.clone(), Tree::Leaf(Leaf::Root(out))]);
    f_func.result_ty = Ty::Tuple(vec![func.result_ty.clone(), Ty::Struct(def.clone())]);
    let unnamed = parts
        .fields
        .iter()
        .filter(|f| f.ty.is_unnamed())
        .map(|f| f.name.trim_start_matches("r_").to_string());
    let unnamed = unnamed.collect();
    let fwd = finish(f_func);
    Split { fwd, bwd, residuals: def, saved: parts.saved, unnamed }
}

/// `let r = FResiduals { x, y, r_s };`
fn save(func: &Func, fields: &[Field], def: &StructDef, out: Root) -> Stmt {
    let phantom = def.fields.iter().filter(|(name, _)| name == types::PHANTOM).map(|(name, _)| {
        let init = Init::Pure(Pure::Atom(Frag::text("::core::marker::PhantomData")));
        (name.clone(), init)
    });
    let fields = fields
        .iter()
        .map(|f| {
            let init = match f.leaf {
                Leaf::Value(v) => Init::Value(v),
                Leaf::Root(r) => Init::Move(r.into()),
            };
            (f.name.clone(), init)
        })
        .chain(phantom)
        .collect();
    let init = Init::Struct { path: Frag::text(&def.name), fields };
    Stmt { results: vec![], op: Op::New(out, init), span: func.span }
}

/// `_bwd` returns the cotangents of the active by-value arguments.
fn returned_by_bwd(func: &Func, by_value: &HashMap<usize, Tree<Leaf>>) -> (Tree<Leaf>, Ty) {
    let mut trees = Vec::new();
    let mut tys = Vec::new();
    for (k, p) in func.params.iter().enumerate().filter(|(_, p)| p.active && p.mode == Mode::Value) {
        trees.extend(by_value.get(&k).cloned());
        tys.push(p.ty.tangent());
    }
    one_or_tuple(trees, tys)
}
