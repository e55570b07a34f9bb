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

use super::signature::{arg_name, args, generics, param_ty, params, vis};
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
    bwd.result = Tree::Tuple(trees);
    bwd.result_ty = Ty::Tuple(tys);
    bwd
}

fn active_by_value(func: &Func) -> usize {
    func.params.iter().filter(|p| p.active && p.mode == Mode::Value).count()
}

/// The companion type `name` of `func`, whose generated functions begin with `base`.
pub fn text(t: &mut Table, func: &Func, name: &str, base: &str, split: &Split, nested: bool) -> String {
    let vis = vis(t, func);
    let methods =
        [fwd(t, func, base, split), bwd(t, func, base, split), jvp(t, func, base)].join("\n");
    let mut out = format!(
        "#[doc(hidden)] #[allow(non_camel_case_types, dead_code, missing_debug_implementations)] #[derive(Clone, Copy)]\n\
         {vis} struct {name} {{}}\n\
         #[allow(dead_code, unused_variables, unused_mut, clippy::all)]\n\
         impl {name} {{\n{vis} const AD: {name} = {name} {{}};\n{methods}\n}}\n"
    );
    out += &reverse_impl(t, func, name, split);
    if nested {
        out += &format!(
            "impl ::ad_runtime::Nested for {name} {{\n\
             type Fwd = {base}_fwd; type Bwd = {base}_bwd; type Jvp = {base}_jvp;\n\
             const FWD: {base}_fwd = {base}_fwd {{}}; const BWD: {base}_bwd = {base}_bwd {{}}; const JVP: {base}_jvp = {base}_jvp {{}};\n}}\n"
        );
    }
    out
}

fn residuals(split: &Split) -> String {
    format!("{}{}", split.residuals.name, split.residuals.generics)
}

/// Parameters as `fwd` and `jvp` take them: an accumulator may be `Zero`.
fn lenient(t: &mut Table, ps: &[Param]) -> (Vec<String>, Vec<String>, Vec<String>) {
    let mut decls = Vec::new();
    let mut opens = Vec::new();
    let mut given = Vec::new();
    for (k, p) in ps.iter().enumerate() {
        let name = arg_name(p, k);
        if p.mode == Mode::Accumulator {
            let like = lent_for(ps, p).map_or_else(|| name.clone(), |l| arg_name(&ps[l], l));
            let primal = lent_for(ps, p).map_or_else(|| p.ty.clone(), |l| ps[l].ty.clone());
            let (decl, open, arg) = slot(t, &name, &primal, &like);
            decls.push(decl);
            opens.push(open);
            given.push(arg);
        } else {
            decls.push(format!("{name}: {}", param_ty(t, p)));
            given.push(name);
        }
    }
    (decls, opens, given)
}

/// The lent parameter whose accumulator this is: `a` of `a_b1`.
fn lent_for(ps: &[Param], accumulator: &Param) -> Option<usize> {
    let base = accumulator.name.rsplit_once("_b").map(|(b, _)| b)?;
    ps.iter().position(|p| p.mode == Mode::Ref && p.name == base)
}

/// A slot for the accumulator of a by-reference parameter: declaration, opening statement, argument.
fn slot(t: &mut Table, name: &str, primal: &Ty, like: &str) -> (String, String, String) {
    let ty = emit::ty(primal, t);
    (
        format!("{name}: impl ::ad_runtime::AccumulatorArg<{ty}>"),
        format!("let mut {name} = ::ad_runtime::AccumulatorArg::<{ty}>::open({name}, {like});"),
        format!("::ad_runtime::Accumulator::<{ty}>::get(&mut {name})"),
    )
}

fn fwd(t: &mut Table, func: &Func, base: &str, split: &Split) -> String {
    let (decl, wheres) = generics(t, func);
    let vis = vis(t, func);
    let (params, opens, given) = lenient(t, &func.params);
    let result = emit::ty(&func.result_ty, t);
    format!(
        "#[inline] {vis} fn fwd{decl}(self, {}) -> ({result}, {}){wheres} {{ {} {base}_fwd({}) }}",
        params.join(", "),
        residuals(split),
        opens.join(" "),
        given.join(", ")
    )
}

fn bwd(t: &mut Table, func: &Func, base: &str, split: &Split) -> String {
    let (decl, wheres) = generics(t, func);
    let vis = vis(t, func);
    let lent: Vec<Param> = func.params.iter().filter(|p| p.mode == Mode::Ref).cloned().collect();
    let mut decls = params(t, &lent);
    let mut given = args(&lent);
    decls.push(format!("r: &{}", residuals(split)));
    given.push("r".into());
    decls.push(format!("ct: &{}", emit::ty(&func.result_ty.tangent(), t)));
    if func.result_ty != Ty::unit() {
        given.push("ct".into());
    }
    let mut opens = Vec::new();
    for (k, p) in func.params.iter().enumerate() {
        let name = format!("slot{k}");
        match (p.mode, p.active) {
            (Mode::Value, _) => {}
            (_, false) => decls.push(format!("{name}: ::ad_runtime::Zero")),
            (Mode::Ref, true) => {
                let at = lent.iter().position(|l| l.name == p.name).unwrap_or(0);
                let (decl, open, arg) = slot(t, &name, &p.ty, &arg_name(p, at));
                decls.push(decl);
                opens.push(open);
                given.push(arg);
            }
            (Mode::RefMut, true) => {
                decls.push(format!("{name}: &mut {}", emit::ty(&slice_or_tangent(&p.ty), t)));
                given.push(name);
            }
            (Mode::Accumulator, true) => {
                decls.push(format!("{name}: &{}", emit::ty(&slice_or_tangent(&p.ty), t)));
                given.push(name);
            }
        }
    }
    let (ty, value) = entries(t, func);
    format!(
        "#[inline] {vis} fn bwd{decl}(self, {}) -> {ty}{wheres} {{ {} let d = {base}_bwd({}); {value} }}",
        decls.join(", "),
        opens.join(" "),
        given.join(", ")
    )
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

fn jvp(t: &mut Table, func: &Func, base: &str) -> String {
    let (decl, wheres) = generics(t, func);
    let vis = vis(t, func);
    let (mut decls, mut opens, mut given) = lenient(t, &func.params);
    for (k, p) in func.params.iter().enumerate() {
        let (slot_name, name) = (format!("tangent{k}"), arg_name(p, k));
        if !p.active {
            decls.push(format!("{slot_name}: ::ad_runtime::Zero"));
            continue;
        }
        let ty = emit::ty(&p.ty, t);
        match p.mode {
            Mode::Value => {
                decls.push(format!("{slot_name}: impl ::ad_runtime::TangentArg<{ty}>"));
                opens.push(format!("let {slot_name} = ::ad_runtime::TangentArg::<{ty}>::value({slot_name}, &{name});"));
                given.push(slot_name);
            }
            Mode::Ref => {
                decls.push(format!("{slot_name}: impl ::ad_runtime::TangentArg<{ty}>"));
                opens.push(format!("let {slot_name} = ::ad_runtime::TangentArg::<{ty}>::lend(&{slot_name}, {name});"));
                given.push(format!("&{slot_name}"));
            }
            Mode::RefMut => {
                decls.push(format!("{slot_name}: &mut {}", emit::ty(&slice_or_tangent(&p.ty), t)));
                given.push(slot_name);
            }
            Mode::Accumulator => {
                let like = lent_for(&func.params, p).map_or_else(|| name.clone(), |l| arg_name(&func.params[l], l));
                let primal = lent_for(&func.params, p).map_or_else(|| p.ty.clone(), |l| func.params[l].ty.clone());
                let (decl, open, arg) = slot(t, &slot_name, &primal, &like);
                decls.push(decl);
                opens.push(open);
                given.push(arg);
            }
        }
    }
    let (result, tangent) = (emit::ty(&func.result_ty, t), emit::ty(&func.result_ty.tangent(), t));
    format!(
        "#[inline] {vis} fn jvp{decl}(self, {}) -> ({result}, {tangent}){wheres} {{ {} {base}_jvp({}) }}",
        decls.join(", "),
        opens.join(" "),
        given.join(", ")
    )
}

/// Names what a caller cannot know: blanket in every argument but those that determine the generics.
fn reverse_impl(t: &mut Table, func: &Func, name: &str, split: &Split) -> String {
    let generic = super::signature::type_params(func);
    let mut decls: Vec<String> = Vec::new();
    let mut keys = Vec::new();
    let mut determined: Vec<(String, String)> = Vec::new();
    let mut wheres = Vec::new();
    for (k, p) in func.params.iter().enumerate() {
        let key = format!("K{k}");
        match determines(&p.ty, &generic).filter(|(g, _)| !determined.iter().any(|(d, _)| d == g)) {
            Some((g, How::Itself)) => {
                determined.push((g.clone(), key.clone()));
                decls.push(key.clone());
            }
            Some((g, How::Element)) => {
                determined.push((g.clone(), format!("<{key} as ::ad_runtime::SliceLike>::Elem")));
                decls.push(format!("{key}: ?Sized + ::ad_runtime::SliceLike"));
            }
            None => decls.push(format!("{key}: ?Sized")),
        }
        keys.push(key);
    }
    if generic.iter().any(|g| !determined.iter().any(|(d, _)| d == g)) {
        return exact_impl(t, func, name, split);
    }
    let substitute = |text: String| {
        determined.iter().fold(text, |text, (g, to)| replace_word(&text, g, to))
    };
    for (g, to) in &determined {
        for bound in bounds_of(t, func, g) {
            wheres.push(format!("{to}: {bound}"));
        }
    }
    let output = substitute(emit::ty(&func.result_ty, t));
    let residuals = substitute(residuals(split));
    let wheres = if wheres.is_empty() { String::new() } else { format!(" where {}", wheres.join(", ")) };
    format!(
        "#[allow(dead_code)] impl<{}> ::ad_runtime::Reverse<fn({})> for {name}{wheres} {{\n\
         type Output = {output}; type Residuals = {residuals};\n}}\n",
        decls.join(", "),
        keys.join(", ")
    )
}

/// Where some generic cannot be read off one argument: the key is the parameters' own types.
fn exact_impl(t: &mut Table, func: &Func, name: &str, split: &Split) -> String {
    let params: Vec<_> = func
        .generics
        .params
        .iter()
        .filter(|p| !matches!(p, syn::GenericParam::Lifetime(_)))
        .collect();
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

enum How {
    Itself,
    Element,
}

/// The generic parameter that the type of an argument determines.
fn determines(ty: &Ty, generic: &[String]) -> Option<(String, How)> {
    let is = |t: &Ty| match t {
        Ty::Float(FloatTy::Param(p)) if generic.contains(p) => Some(p.clone()),
        _ => None,
    };
    match ty {
        Ty::Slice(e) | Ty::Vec(e) => is(e).map(|g| (g, How::Element)),
        ty => is(ty).map(|g| (g, How::Itself)),
    }
}

/// The bounds of a type parameter, inline and in the where clause.
fn bounds_of(t: &mut Table, func: &Func, name: &str) -> Vec<String> {
    let mut out = Vec::new();
    for p in &func.generics.params {
        if let syn::GenericParam::Type(p) = p {
            if p.ident == name && !p.bounds.is_empty() {
                let bounds = &p.bounds;
                out.push(t.put(quote::quote!(#bounds)));
            }
        }
    }
    for w in func.generics.where_clause.iter().flat_map(|w| &w.predicates) {
        if let syn::WherePredicate::Type(p) = w {
            let ty = &p.bounded_ty;
            if quote::quote!(#ty).to_string() == name {
                let bounds = &p.bounds;
                out.push(t.put(quote::quote!(#bounds)));
            }
        }
    }
    out
}

fn replace_word(text: &str, word: &str, to: &str) -> String {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(word) {
        let before = rest[..at].chars().next_back().is_some_and(is_word);
        let after = rest[at + word.len()..].chars().next().is_some_and(is_word);
        out += &rest[..at];
        out += if before || after { word } else { to };
        rest = &rest[at + word.len()..];
    }
    out + rest
}
