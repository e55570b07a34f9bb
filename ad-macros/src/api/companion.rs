//! The companion: a hidden type with the function's name, in the type namespace, whose methods are the
//! function's derivatives. Callers that know nothing but the path `g` write `<g>::AD.fwd(..)`.
//!
//! The protocol between a caller's generated code and a companion is uniform, because the caller does not know
//! which parameters are constant in the callee:
//! * `fwd` takes the arguments;
//! * `bwd` takes the `&` arguments again, the residuals, the cotangent of the result by reference, and one slot
//!   for each by-reference argument; it returns a tuple with one entry for each by-value argument, `()` for a
//!   constant one;
//! * `jvp` takes the arguments and one tangent for each of them;
//! * a slot or tangent that the caller does not have is `Zero`; that of a constant parameter must be `Zero`.

use super::signature::{arg_name, generics, param_ty, vis};
use crate::emit::{self, Table};
use crate::ir::*;
use crate::transform::reverse::Split;

/// The forward pass as a function that is differentiated again.
pub fn forward_pass(split: &Split) -> Func {
    split.fwd.clone()
}

/// The backward pass as callers see it: its result has an entry for each by-value argument.
pub fn backward_pass(func: &Func, split: &Split) -> Func {
    let mut bwd = split.bwd.clone();
    let mut parts = match (&bwd.result, active_by_value(func)) {
        (tree, 1) => vec![tree.clone()],
        (Tree::Tuple(parts), _) => parts.clone(),
        (leaf, _) => vec![leaf.clone()],
    }
    .into_iter();
    let mut tys = Vec::new();
    let mut trees = Vec::new();
    for p in func.params.iter().filter(|p| p.mode == Mode::Value) {
        if p.active {
            trees.extend(parts.next());
            tys.push(p.ty.tangent());
        } else {
            trees.push(Tree::unit());
            tys.push(Ty::unit());
        }
    }
    if func.result_ty == Ty::unit() {
        // Callers always lend a cotangent of the result; this one is `()`.
        let root = bwd.new_root("none", Ty::unit(), Hold::Ref, false);
        let tree = Tree::Leaf(Leaf::Root(root));
        let at = func.params.iter().filter(|p| p.mode == Mode::Ref).count() + 1;
        let span = bwd.span;
        let none = Param {
            name: unique(&bwd, "none__"),
            mode: Mode::Ref,
            tree,
            ty: Ty::unit(),
            written: None,
            active: false,
            span,
        };
        bwd.params.insert(at, none);
    }
    bwd.result = Tree::Tuple(trees);
    bwd.result_ty = Ty::Tuple(tys);
    constant_accumulators(func, &mut bwd);
    bwd
}

/// A parameter's name that no other parameter has.
fn unique(f: &Func, name: &str) -> String {
    let mut name = name.to_string();
    while f.params.iter().any(|p| p.name == name) {
        name.push('_');
    }
    name
}

/// Callers have one slot for each by-reference argument: that of a constant one takes `Zero` alone.
fn constant_accumulators(func: &Func, bwd: &mut Func) {
    let by_ref: Vec<&Param> = func.params.iter().filter(|p| p.mode != Mode::Value).collect();
    let active = by_ref.iter().filter(|p| p.active).count();
    let first = bwd.params.len() - active;
    for (k, p) in by_ref.into_iter().enumerate().filter(|(_, p)| !p.active) {
        // The cotangent of an accumulator is lent.
        let mode = if p.mode == Mode::Accumulator { Mode::Ref } else { Mode::Accumulator };
        let slot = constant_slot(bwd, p, mode);
        bwd.params.insert(first + k, slot);
    }
}

/// Forward mode as callers see it: one tangent for each argument, all of them lent; that of a constant one is `Zero`.
pub fn jvp_pass(func: &Func, jvp: &Func, name: String) -> Func {
    let mut f = jvp.clone();
    f.name = name;
    let mut tangents = jvp.params[func.params.len()..].iter();
    let mut params = func.params.clone();
    let mut start = Vec::new();
    for p in &func.params {
        let lent = match (p.active, p.mode) {
            (true, Mode::Value) => tangents.next().map(|t| lend(&mut f, t, &mut start)),
            (true, _) => tangents.next().cloned(),
            (false, Mode::Accumulator) => Some(constant_slot(&mut f, p, Mode::Accumulator)),
            (false, _) => Some(constant_slot(&mut f, p, Mode::Ref)),
        };
        params.extend(lent);
    }
    f.params = params;
    start.append(&mut f.body.stmts);
    f.body.stmts = start;
    f
}

/// A by-value parameter as a reference; its parts are loaded first.
fn lend(f: &mut Func, p: &Param, start: &mut Vec<Stmt>) -> Param {
    let root = f.new_root(p.name.clone(), p.ty.clone(), Hold::Ref, false);
    let mut b = crate::ir::build::Builder::new(f, p.span);
    fn parts(b: &mut crate::ir::build::Builder<'_>, t: &Tree<Leaf>, from: Place) {
        match t {
            Tree::Leaf(Leaf::Value(v)) => {
                let span = b.span;
                b.stmts.push(Stmt { results: vec![*v], op: Op::Load(from), span });
            }
            Tree::Leaf(Leaf::Root(r)) => b.push(Op::New(*r, Init::Clone(from))),
            Tree::Tuple(ts) => {
                for (k, t) in ts.iter().enumerate() {
                    parts(b, t, from.field(&k.to_string()));
                }
            }
        }
    }
    parts(&mut b, &p.tree, root.into());
    start.append(&mut b.stmts);
    Param { mode: Mode::Ref, tree: Tree::Leaf(Leaf::Root(root)), ..p.clone() }
}

const ZERO: &str = "::ad_runtime::Zero";
/// The slot of a constant parameter.
const NONE: &str = "impl ::ad_runtime::ConstantArg";

/// The place of the tangent, or of the accumulator, of a constant argument.
fn constant_slot(f: &mut Func, p: &Param, mode: Mode) -> Param {
    let ty = Ty::Int(ZERO.into());
    let suffix = if mode == Mode::Ref { "t" } else { "b" };
    let name = unique(f, &format!("{}_{suffix}", p.name));
    let hold = if mode == Mode::Ref { Hold::Ref } else { Hold::RefMut };
    let root = f.new_root(name.clone(), ty.clone(), hold, false);
    Param { name, mode, tree: Tree::Leaf(Leaf::Root(root)), ty, written: None, active: false, span: p.span }
}

fn is_constant_slot(p: &Param) -> bool {
    p.ty == Ty::Int(ZERO.into())
}

/// The tangent of a parameter before it: `x_t1` of `x`. A caller may have none.
/// What the user wrote has a written type, and is none.
fn is_tangent(p: &Param) -> bool {
    let level = p.name.trim_end_matches('_').rsplit_once("_t").map(|(_, level)| level);
    p.mode == Mode::Ref && p.written.is_none() && level.is_some_and(|l| l.parse::<u32>().is_ok())
}

/// The cotangent of an accumulator is lent: `a_b1_b2` of `a_b1`, in the shape of `a`. A caller may have none.
fn lent_cotangent_of(ps: &[Param], p: &Param) -> Option<usize> {
    if p.mode != Mode::Ref || p.written.is_some() {
        return None;
    }
    let mut base = p.name.trim_end_matches('_');
    let mut levels = 0;
    while let Some((b, level)) = base.rsplit_once("_b")
        && level.parse::<u32>().is_ok()
    {
        base = b;
        levels += 1;
    }
    let shaped =
        |q: &Param| matches!(q.ty, Ty::Slice(_) | Ty::Vec(_) | Ty::Named(_)) || q.ty.has_static_shape();
    (levels > 1).then(|| ps.iter().position(|q| q.name == base && q.mode == Mode::Ref && shaped(q)))?
}

/// The parameter whose tangent it is; by-value ones are gone in a backward pass.
fn tangent_of(ps: &[Param], p: &Param) -> Option<usize> {
    let (base, _) = p.name.trim_end_matches('_').rsplit_once("_t")?;
    ps.iter().position(|q| q.name == base)
}

fn active_by_value(func: &Func) -> usize {
    func.params.iter().filter(|p| p.active && p.mode == Mode::Value).count()
}

/// What a companion has beside the three passes.
pub struct Kind<'a> {
    /// The passes have companions themselves.
    pub nested: bool,
    /// It belongs to the user's function, which it mentions.
    pub user: bool,
    /// Whose method it is.
    pub owner: Option<&'a proc_macro2::TokenStream>,
}

/// The companion type `name` of `func`, whose generated functions begin with `base`.
pub fn text(t: &mut Table, func: &Func, name: &str, base: &str, split: &Split, kind: &Kind<'_>) -> String {
    let Kind { nested, user, owner } = *kind;
    let vis = vis(t, func);
    // A method's companion is as visible as the type whose method it is, since it mentions it: what the method returns
    // may be no more visible than that.
    let (declared, init) = match owner {
        Some(owner) => {
            let owner = t.put(owner.clone());
            let of = "::core::marker::PhantomData";
            (format!("<Of__ = {owner}> {{ of: {of}<Of__> }}"), format!("{{ of: {of} }}"))
        }
        None => (" {}".to_string(), "{}".to_string()),
    };
    let name = &identifier(name);
    let own = |t: &mut Table, form: &str| Written::of_companion(t, func, base, split, form);
    let written = [own(t, "fwd"), own(t, "bwd"), own(t, "jvp")];
    let mut methods = vec![fwd(t, func, &written[0]), bwd(t, func, &written[1]), jvp(t, func, &written[2])];
    if user {
        methods.push(primal(t, func, name));
    }
    let methods = methods.join("\n");
    let mut out = format!(
        "#[doc(hidden)] #[allow(non_camel_case_types, dead_code, missing_debug_implementations, private_interfaces, private_bounds)] #[derive(Clone, Copy)]\n\
         {vis} struct {name}{declared}\n\
         #[allow(dead_code, unused_variables, unused_mut, private_interfaces, private_bounds, clippy::all)]\n\
         impl {name} {{\n{vis} const AD: {name} = {name} {init};\n{methods}\n}}\n"
    );
    out += &reverse_impl(t, func, name, split);
    if nested {
        out += &format!(
            "impl ::ad_runtime::Nested for {name} {{\n\
             type Fwd = {base}_fwd; type Bwd = {base}_bwd; type Jvp = {base}_jvp_pass;\n\
             const FWD: {base}_fwd = {base}_fwd {init}; const BWD: {base}_bwd = {base}_bwd {init}; const JVP: {base}_jvp_pass = {base}_jvp_pass {init};\n}}\n"
        );
    }
    out
}

/// A keyword is written `r#type`.
pub fn identifier(name: &str) -> String {
    if syn::parse_str::<syn::Ident>(name).is_ok() { name.to_string() } else { format!("r#{name}") }
}

/// Mentions the user's function, which is not dead where only its derivatives are used.
fn primal(t: &mut Table, func: &Func, name: &str) -> String {
    let (decl, wheres) = generics(t, func);
    let params: Vec<String> = func
        .params
        .iter()
        .enumerate()
        .map(|(k, p)| format!("{}: {}", arg_name(p, k), param_ty(t, p)))
        .collect();
    let args: Vec<String> = func.params.iter().enumerate().map(|(k, p)| arg_name(p, k)).collect();
    let result = emit::ty(&func.result_ty, t);
    format!(
        "#[inline] fn primal{decl}(self, {}) -> {result}{wheres} {{ {name}({}) }}",
        params.join(", "),
        args.join(", ")
    )
}

/// The function itself, for callers that have no closure to call it with, but what stands for one.
pub fn value(t: &mut Table, func: &Func, name: &str, base: &str) -> String {
    let (decl, wheres) = generics(t, func);
    let (vis, name) = (vis(t, func), identifier(name));
    let params = super::signature::params(t, &func.params).join(", ");
    let args = super::signature::args(&func.params).join(", ");
    let result = emit::ty(&func.result_ty, t);
    format!(
        "#[allow(dead_code, clippy::all)] impl {name} {{\n\
         #[inline(always)] {vis} fn value{decl}(self, {params}) -> {result}{wheres} {{ {base}_fwd({args}).0 }}\n}}\n"
    )
}

/// The type of what the forward pass keeps.
pub fn residuals(split: &Split) -> String {
    format!("{}{}", split.residuals.name, split.residuals.generics)
}

/// What differs between the methods of a companion and those of a trait: what stands around the parameters, what is
/// called, and the type of the residuals.
pub struct Written {
    /// Up to the first parameter: `#[inline] fn fwd(self, `.
    pub head: String,
    pub wheres: String,
    /// The function that does the work.
    pub call: String,
    pub residuals: String,
}

impl Written {
    fn of_companion(t: &mut Table, func: &Func, base: &str, split: &Split, form: &str) -> Self {
        let (decl, wheres) = generics(t, func);
        let vis = vis(t, func);
        Written {
            head: format!("#[inline(always)] {vis} fn {form}{decl}(self, "),
            wheres,
            call: format!("{base}_{form}"),
            residuals: residuals(split),
        }
    }
}

/// How a companion's method takes one argument: the declaration, what opens it, what is passed on.
struct Taken {
    decl: String,
    open: String,
    arg: String,
}

/// Accumulators and tangents among the parameters may be `Zero`.
fn take(t: &mut Table, ps: &[Param], k: usize) -> Taken {
    let p = &ps[k];
    let name = arg_name(p, k);
    if is_constant_slot(p) {
        let borrow = if p.mode == Mode::Ref { "&" } else { "&mut " };
        return Taken {
            decl: format!("{name}: {NONE}"),
            open: String::new(),
            arg: format!("{borrow}{ZERO}"),
        };
    }
    if p.mode == Mode::Accumulator {
        let (like, ty) = match lent_for(ps, p) {
            Some(l) => (arg_name(&ps[l], l), ps[l].ty.clone()),
            None => (name.clone(), p.ty.clone()),
        };
        return slot(t, &name, &ty, &like);
    }
    if let Some(like) = lent_cotangent_of(ps, p) {
        let (like_name, like_ty) = (arg_name(&ps[like], like), ps[like].ty.clone());
        return tangent_slot(t, &name, &like_ty, &like_name, false);
    }
    if is_tangent(p) {
        let Some(like) = tangent_of(ps, p) else { return shapeless_tangent(t, p, k) };
        let (like_name, like_ty) = (arg_name(&ps[like], like), ps[like].ty.clone());
        let by_value = ps[like].mode == Mode::Value;
        return tangent_slot(t, &name, &like_ty, &like_name, by_value);
    }
    Taken { decl: format!("{name}: {}", param_ty(t, p)), open: String::new(), arg: name }
}

fn take_all(t: &mut Table, ps: &[Param]) -> (Vec<String>, Vec<String>, Vec<String>) {
    let taken: Vec<Taken> = (0..ps.len()).map(|k| take(t, ps, k)).collect();
    let decls = taken.iter().map(|t| t.decl.clone()).collect();
    let opens = taken.iter().map(|t| t.open.clone()).collect();
    (decls, opens, taken.into_iter().map(|t| t.arg).collect())
}

/// The lent parameter whose accumulator this is: `a` of `a_b1`.
fn lent_for(ps: &[Param], accumulator: &Param) -> Option<usize> {
    let base = accumulator.name.rsplit_once("_b").map(|(b, _)| b)?;
    ps.iter().position(|p| p.mode == Mode::Ref && p.name == base)
}

/// The zero tangent of what `e`, a reference or a value, holds.
fn zero(e: &str, ty: &Ty, by_value: bool) -> String {
    match ty {
        Ty::Slice(el) if !el.is_float() => {
            format!("{e}.iter().map({}).collect()", emit::zero_path(el))
        }
        Ty::Slice(_) | Ty::Float(_) => super::residuals::zero(e, ty),
        Ty::Vec(el) if el.is_float() => super::residuals::zero(e, ty),
        Ty::Tuple(_) => super::residuals::zero(e, ty),
        _ if super::residuals::from_type(ty).is_some() => super::residuals::zero(e, ty),
        _ if by_value => format!("{}(&{e})", emit::zero_path(ty)),
        _ => format!("{}({e})", emit::zero_path(ty)),
    }
}

/// A slot for the accumulator of a by-reference parameter.
fn slot(t: &mut Table, name: &str, primal: &Ty, like: &str) -> Taken {
    let target = emit::ty(&slice_or_tangent(primal), t);
    let zero = zero(like, primal, false);
    Taken {
        decl: format!("{name}: impl ::ad_runtime::AccumulatorArg<{target}>"),
        open: format!("let mut {name} = ::ad_runtime::AccumulatorArg::<{target}>::open({name}, || {zero});"),
        arg: format!("{name}.get()"),
    }
}

/// A slot for a tangent that is passed on by reference.
fn tangent_slot(t: &mut Table, name: &str, primal: &Ty, like: &str, by_value: bool) -> Taken {
    let target = emit::ty(&slice_or_tangent(primal), t);
    let zero = zero(like, primal, by_value);
    Taken {
        decl: format!("{name}: impl ::ad_runtime::TangentArg<{target}>"),
        open: format!(
            "let mut {name}_zero = ::core::option::Option::None; \
             let {name} = ::ad_runtime::TangentArg::<{target}>::lend(&{name}, &mut {name}_zero, || {zero});"
        ),
        arg: name.to_string(),
    }
}

/// The forward pass.
pub fn fwd(t: &mut Table, func: &Func, w: &Written) -> String {
    let (params, opens, given) = take_all(t, &func.params);
    let result = emit::ty(&func.result_ty, t);
    format!(
        "{}{}) -> ({result}, {}){} {{ {} {}({}) }}",
        w.head,
        params.join(", "),
        w.residuals,
        w.wheres,
        opens.join(" "),
        w.call,
        given.join(", ")
    )
}

/// The backward pass.
pub fn bwd(t: &mut Table, func: &Func, w: &Written) -> String {
    let (mut decls, mut opens, mut given) = (Vec::new(), Vec::new(), Vec::new());
    for k in (0..func.params.len()).filter(|&k| func.params[k].mode == Mode::Ref) {
        // The zero of a tangent that the caller does not have is shaped by an argument that is lent, or by value.
        let taken = take_lent(t, &func.params, k);
        decls.push(taken.decl);
        opens.push(taken.open);
        given.push(taken.arg);
    }
    decls.push(format!("kept__: &{}", w.residuals));
    given.push("kept__".into());
    decls.push(format!("ct__: &{}", emit::ty(&func.result_ty.tangent(), t)));
    if func.result_ty != Ty::unit() {
        given.push("ct__".into());
    }
    for (k, p) in func.params.iter().enumerate() {
        let name = format!("slot{k}__");
        match (p.mode, p.active) {
            (Mode::Value, _) => {}
            (_, false) => decls.push(format!("{name}: {NONE}")),
            (Mode::Ref, true) => {
                let taken = slot(t, &name, &p.ty, &arg_name(p, k));
                decls.push(taken.decl);
                opens.push(taken.open);
                given.push(taken.arg);
            }
            (Mode::RefMut, true) => {
                decls.push(format!("{name}: &mut {}", emit::ty(&slice_or_tangent(&p.ty), t)));
                given.push(name);
            }
            (Mode::Accumulator, true) => {
                let (like, ty) = match lent_for(&func.params, p) {
                    Some(l) => (arg_name(&func.params[l], l), func.params[l].ty.clone()),
                    None => (String::new(), p.ty.clone()),
                };
                let taken = tangent_slot(t, &name, &ty, &like, false);
                decls.push(taken.decl);
                opens.push(taken.open);
                given.push(taken.arg);
            }
        }
    }
    let (ty, value) = entries(t, func);
    format!(
        "{}{}) -> {ty}{} {{ {} let d = {}({}); {value} }}",
        w.head,
        decls.join(", "),
        w.wheres,
        opens.join(" "),
        w.call,
        given.join(", ")
    )
}

/// An argument that is lent to the backward pass again. By-value arguments are gone by then, so the zero of a tangent
/// that is shaped by one of them is made from its type.
fn take_lent(t: &mut Table, ps: &[Param], k: usize) -> Taken {
    let p = &ps[k];
    match tangent_of(ps, p) {
        Some(like) if is_tangent(p) && ps[like].mode == Mode::Value => shapeless_tangent(t, p, k),
        _ => take(t, ps, k),
    }
}

/// A tangent without a value that shows its shape: its zero is made from its type.
fn shapeless_tangent(t: &mut Table, p: &Param, k: usize) -> Taken {
    let name = arg_name(p, k);
    let target = emit::ty(&p.ty, t);
    let (zero, more) = match super::residuals::from_type(&p.ty) {
        Some(zero) => (zero, String::new()),
        None => (
            format!("::ad_runtime::DefaultTangent::or_default(&{name}_slot)"),
            format!(" + ::core::marker::Copy + ::ad_runtime::DefaultTangent<{target}>"),
        ),
    };
    let keep = if more.is_empty() { String::new() } else { format!("let {name}_slot = {name}; ") };
    Taken {
        decl: format!("{name}: impl ::ad_runtime::TangentArg<{target}>{more}"),
        open: format!(
            "{keep}let mut {name}_zero = ::core::option::Option::None; \
             let {name} = ::ad_runtime::TangentArg::<{target}>::lend(&{name}, &mut {name}_zero, || {zero});"
        ),
        arg: name,
    }
}

/// The type of `bwd`'s result, and the expression that makes it of `d`, which holds the active ones only.
fn entries(t: &mut Table, func: &Func) -> (String, String) {
    let one = active_by_value(func) == 1;
    let (mut tys, mut values) = (String::new(), String::new());
    let mut n = 0;
    for p in func.params.iter().filter(|p| p.mode == Mode::Value) {
        if p.active {
            tys += &format!("{}, ", emit::ty(&p.ty.tangent(), t));
            values += &if one { "d, ".to_string() } else { format!("d.{n}, ") };
            n += 1;
        } else {
            tys += "(), ";
            values += "(), ";
        }
    }
    (format!("({})", tys.trim_end()), format!("({})", values.trim_end()))
}

fn slice_or_tangent(ty: &Ty) -> Ty {
    match ty {
        Ty::Slice(e) => Ty::Slice(Box::new(e.tangent())),
        ty => ty.tangent(),
    }
}

/// Forward mode.
pub fn jvp(t: &mut Table, func: &Func, w: &Written) -> String {
    let (mut decls, mut opens, mut given) = take_all(t, &func.params);
    for (k, p) in func.params.iter().enumerate() {
        let (slot_name, name) = (format!("tangent{k}__"), arg_name(p, k));
        if !p.active {
            decls.push(format!("{slot_name}: {NONE}"));
            continue;
        }
        match p.mode {
            Mode::Value => {
                let ty = emit::ty(&p.ty.tangent(), t);
                let zero = zero(&name, &p.ty, true);
                decls.push(format!("{slot_name}: impl ::ad_runtime::TangentArg<{ty}>"));
                opens.push(format!(
                    "let {slot_name} = ::ad_runtime::TangentArg::<{ty}>::value({slot_name}, || {zero});"
                ));
                given.push(slot_name);
            }
            Mode::Ref => {
                let taken = tangent_slot(t, &slot_name, &p.ty, &name, false);
                decls.push(taken.decl);
                opens.push(taken.open);
                given.push(taken.arg);
            }
            Mode::RefMut => {
                decls.push(format!("{slot_name}: &mut {}", emit::ty(&slice_or_tangent(&p.ty), t)));
                given.push(slot_name);
            }
            Mode::Accumulator => {
                let (like, ty) = match lent_for(&func.params, p) {
                    Some(l) => (arg_name(&func.params[l], l), func.params[l].ty.clone()),
                    None => (name.clone(), p.ty.clone()),
                };
                let taken = slot(t, &slot_name, &ty, &like);
                decls.push(taken.decl);
                opens.push(taken.open);
                given.push(taken.arg);
            }
        }
    }
    let (result, tangent) = (emit::ty(&func.result_ty, t), emit::ty(&func.result_ty.tangent(), t));
    format!(
        "{}{}) -> ({result}, {tangent}){} {{ {} {}({}) }}",
        w.head,
        decls.join(", "),
        w.wheres,
        opens.join(" "),
        w.call,
        given.join(", ")
    )
}

/// Names what a caller cannot know: blanket in every argument but those that determine the generics.
fn reverse_impl(t: &mut Table, func: &Func, name: &str, split: &Split) -> String {
    let mut open = super::signature::type_params(func);
    let own = func.generics.params.iter().filter(|p| !matches!(p, syn::GenericParam::Lifetime(_)));
    let mut decls: Vec<String> = own.map(|p| t.put(quote::quote!(#p))).collect();
    let mut keys = Vec::new();
    for (k, p) in func.params.iter().enumerate() {
        let key = format!("K{k}");
        match determines(&p.ty, &open) {
            Determines::Nothing => decls.push(format!("{key}: ?Sized")),
            Determines::ByElement(g) => {
                decls.push(format!("{key}: ?Sized + ::ad_runtime::SliceLike<Elem = {g}>"));
                open.retain(|o| *o != g);
            }
            Determines::Itself(gs) => {
                keys.push(emit::ty(&p.ty, t));
                open.retain(|o| !gs.contains(o));
                continue;
            }
        }
        keys.push(key);
    }
    if !open.is_empty() {
        return exact_impl(t, func, name, split);
    }
    let wheres = generics(t, func).1;
    let output = emit::ty(&func.result_ty, t);
    format!(
        "#[allow(dead_code)] impl<{}> ::ad_runtime::Reverse<fn({})> for {name}{wheres} {{\n\
         type Output = {output}; type Residuals = {};\n}}\n",
        decls.join(", "),
        keys.join(", "),
        residuals(split)
    )
}

/// Where some generic cannot be read off one argument: the key is the parameters' own types.
fn exact_impl(t: &mut Table, func: &Func, name: &str, split: &Split) -> String {
    let params: Vec<_> =
        func.generics.params.iter().filter(|p| !matches!(p, syn::GenericParam::Lifetime(_))).collect();
    let decl = t.put(quote::quote!(#(#params),*));
    let wheres = generics(t, func).1;
    let keys: Vec<String> = func.params.iter().map(|p| emit::ty(&p.ty, t)).collect();
    let output = emit::ty(&func.result_ty, t);
    format!(
        "#[allow(dead_code)] impl<{decl}> ::ad_runtime::Reverse<fn({})> for {name}{wheres} {{\n\
         type Output = {output}; type Residuals = {};\n}}\n",
        keys.join(", "),
        residuals(split)
    )
}

/// Which generic parameters the type of an argument determines.
enum Determines {
    Nothing,
    /// By what it holds: a slice, or what coerces to one.
    ByElement(String),
    /// The key is the type as it is.
    Itself(Vec<String>),
}

/// What the type says about the parameters that are still `open`.
fn determines(ty: &Ty, open: &[String]) -> Determines {
    if let Ty::Slice(e) | Ty::Vec(e) = ty
        && let Ty::Float(FloatTy::Param(p)) = &**e
        && open.contains(p)
    {
        return Determines::ByElement(p.clone());
    }
    let found: Vec<String> = open.iter().filter(|g| mentions(ty, g)).cloned().collect();
    if found.is_empty() { Determines::Nothing } else { Determines::Itself(found) }
}

/// Whether a type contains the generic parameter, other than as what an associated type belongs to.
fn mentions(ty: &Ty, name: &str) -> bool {
    match ty {
        Ty::Float(FloatTy::Param(p)) => p == name,
        Ty::Float(_) | Ty::Int(_) | Ty::Bool | Ty::Unknown => false,
        Ty::Tuple(ts) => ts.iter().any(|t| mentions(t, name)),
        Ty::Array(t, n) => mentions(t, name) || n.0.to_string() == name,
        Ty::Slice(t) | Ty::Vec(t) | Ty::Option(t) => mentions(t, name),
        Ty::Result(t, e) => mentions(t, name) || mentions(e, name),
        Ty::Struct(s) => s.generics.split(|c: char| !c.is_alphanumeric() && c != '_').any(|g| g == name),
        Ty::Named(frag) => {
            let text = frag.0.to_string();
            let projected = text.starts_with('<') || text.contains("::");
            !projected && text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|g| g == name)
        }
    }
}
