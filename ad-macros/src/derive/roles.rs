//! Which fields have a tangent, and of what type.
//!
//! In: a field's type as tokens. Out: [`Role`]. Types that are known by their syntax (floats, type parameters, arrays,
//! tuples, `Vec`, `Option`, `Box`) are written out in the tangent, so that its documentation reads like the item's own;
//! any other type `X` is `<X as Differentiable>::Tangent`.
//!
//! Where a `T: Float` is a leaf, no impl can be asked for the whole: [`Marker`] says where the leaves are
//! (`ad_runtime::structural`).

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{GenericArgument, PathArguments, Type, TypePath};

use super::generics::Params;
use super::messages;
use super::model::Field;
use crate::diagnostics::Collector;

/// What a field is to a derivative.
pub enum Role {
    /// Left out; with `by_type`, for its type alone, which rustc is asked to check.
    Constant {
        by_type: bool,
    },
    Active(Active),
}

/// An active field's tangent.
pub struct Active {
    /// Its type.
    pub ty: TokenStream,
    pub marker: Marker,
    /// An expression for its `Default`.
    pub default: TokenStream,
    /// The types that must have a `Default` for that.
    pub needs_default: Vec<TokenStream>,
    /// It is `Copy` for certain.
    pub copy: bool,
}

/// The marker types of `ad_runtime::structural`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Marker {
    Own,
    Float,
    Of(Box<Marker>),
    Tuple(Vec<Marker>),
}

impl Marker {
    /// A container of this.
    fn of(self) -> Marker {
        if self == Marker::Own { Marker::Own } else { Marker::Of(Box::new(self)) }
    }
}

impl ToTokens for Marker {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(match self {
            Marker::Own => quote!(::ad_runtime::structural::Own),
            Marker::Float => quote!(::ad_runtime::structural::Float),
            Marker::Of(inner) => quote!(::ad_runtime::structural::Of<#inner>),
            Marker::Tuple(parts) => quote!((#(#parts,)*)),
        });
    }
}

/// The role of a field without `#[constant]`.
pub fn of(field: &Field, params: &Params, errors: &Collector) -> Role {
    let reader = Reader { field: field.name(), params, errors };
    match reader.ty(&field.ty) {
        Found::Constant => Role::Constant { by_type: true },
        Found::Refused => Role::Constant { by_type: false },
        Found::Active(active) => Role::Active(active),
    }
}

enum Found {
    Constant,
    /// The error is reported.
    Refused,
    Active(Active),
}

struct Reader<'a> {
    field: String,
    params: &'a Params,
    errors: &'a Collector,
}

impl Reader<'_> {
    fn ty(&self, ty: &Type) -> Found {
        match ty {
            Type::Paren(t) => self.ty(&t.elem),
            Type::Group(t) => self.ty(&t.elem),
            Type::Path(path) if path.qself.is_none() => self.path(path),
            Type::Array(a) => match self.ty(&a.elem) {
                Found::Active(elem) => Found::Active(array(elem, &a.len)),
                other => other,
            },
            Type::Slice(s) => match self.ty(&s.elem) {
                Found::Active(_) => Found::Active(opaque(ty)),
                other => other,
            },
            Type::Tuple(t) => self.tuple(t),
            Type::Reference(r) => match constant_behind(self, &r.elem) {
                true => Found::Constant,
                false => self.refuse(ty, messages::reference(&self.field, &text(ty))),
            },
            Type::FnPtr(_) => self.no_tangent(ty, "a function pointer"),
            Type::Ptr(_) => self.no_tangent(ty, "a raw pointer"),
            Type::TraitObject(_) => self.no_tangent(ty, "a trait object"),
            _ => Found::Active(opaque(ty)),
        }
    }

    fn tuple(&self, tuple: &syn::TypeTuple) -> Found {
        let parts: Vec<Found> = tuple.elems.iter().map(|t| self.ty(t)).collect();
        if parts.iter().any(|p| matches!(p, Found::Refused)) {
            return Found::Refused;
        }
        if parts.iter().all(|p| matches!(p, Found::Constant)) {
            return Found::Constant;
        }
        let parts: Vec<Active> = parts
            .into_iter()
            .map(|p| match p {
                Found::Active(active) => active,
                // Positions are kept.
                Found::Constant | Found::Refused => unit(),
            })
            .collect();
        let (types, defaults) = (parts.iter().map(|p| &p.ty), parts.iter().map(|p| &p.default));
        let markers: Vec<Marker> = parts.iter().map(|p| p.marker.clone()).collect();
        let own = markers.iter().all(|m| *m == Marker::Own);
        Found::Active(Active {
            ty: quote!((#(#types,)*)),
            marker: if own { Marker::Own } else { Marker::Tuple(markers) },
            default: quote!((#(#defaults,)*)),
            copy: parts.iter().all(|p| p.copy),
            needs_default: parts.iter().flat_map(|p| p.needs_default.clone()).collect(),
        })
    }

    fn path(&self, path: &TypePath) -> Found {
        let Some(last) = path.path.segments.last() else { return Found::Active(opaque(path)) };
        if let Some(ident) = path.path.get_ident() {
            if self.params.floats.contains(ident) {
                return Found::Active(float_parameter(ident));
            }
            if self.params.others.contains(ident) {
                return Found::Active(opaque(path));
            }
        }
        let name = last.ident.to_string();
        match (&*name, arguments(&last.arguments).as_slice()) {
            ("f64" | "f32", []) => Found::Active(leaf(path)),
            (name, []) if CONSTANTS.contains(&name) => Found::Constant,
            (name, [_]) if RANGES.contains(&name) => Found::Constant,
            ("Vec" | "Option" | "Box", [inner]) => match self.ty(inner) {
                Found::Active(inner) => Found::Active(container(path, inner)),
                other => other,
            },
            ("Result", [ok, _]) => match self.ty(ok) {
                Found::Active(ok) => Found::Active(result(path, ok)),
                Found::Refused => Found::Refused,
                Found::Constant => Found::Active(opaque(path)),
            },
            _ => Found::Active(opaque(path)),
        }
    }

    fn no_tangent(&self, ty: &Type, what: &str) -> Found {
        self.refuse(ty, messages::no_tangent(what, &self.field))
    }
    fn refuse(&self, ty: &Type, message: crate::diagnostics::Message) -> Found {
        self.errors.push(ty.span(), message);
        Found::Refused
    }
}

/// The types of INTERFACE's last row: they are constant by themselves.
const CONSTANTS: [&str; 17] = [
    "bool",
    "char",
    "str",
    "String",
    "u8",
    "u16",
    "u32",
    "u64",
    "u128",
    "usize",
    "i8",
    "i16",
    "i32",
    "i64",
    "i128",
    "isize",
    "RangeFull",
];
const RANGES: [&str; 6] =
    ["Range", "RangeInclusive", "RangeFrom", "RangeTo", "RangeToInclusive", "PhantomData"];

/// What is behind a reference is constant; nothing is reported.
fn constant_behind(reader: &Reader<'_>, ty: &Type) -> bool {
    let quiet = Collector::new();
    let found = Reader { field: String::new(), params: reader.params, errors: &quiet }.ty(ty);
    // What was found inside is reported with the reference around it.
    quiet.check().is_ok() && matches!(found, Found::Constant)
}

/// The type arguments; empty too where something else stands among them, which no known type has.
fn arguments(args: &PathArguments) -> Vec<&Type> {
    let PathArguments::AngleBracketed(args) = args else { return Vec::new() };
    args.args
        .iter()
        .filter_map(|a| match a {
            GenericArgument::Type(t) => Some(t),
            _ => None,
        })
        .collect()
}

fn text(ty: &Type) -> String {
    ty.to_token_stream().to_string().replace("& ", "&").replace("' ", "'")
}

fn default_of(ty: &TokenStream) -> TokenStream {
    quote!(<#ty as ::core::default::Default>::default())
}

/// `f64`, `f32`.
fn leaf(ty: &impl ToTokens) -> Active {
    let ty = ty.to_token_stream();
    let default = default_of(&ty);
    Active { ty, marker: Marker::Own, default, needs_default: Vec::new(), copy: true }
}

/// A constant inside a tuple.
fn unit() -> Active {
    Active { ty: quote!(()), marker: Marker::Own, default: quote!(()), needs_default: Vec::new(), copy: true }
}

fn float_parameter(ident: &syn::Ident) -> Active {
    Active {
        ty: quote!(#ident),
        marker: Marker::Float,
        default: quote!(<#ident as ::ad_runtime::num_traits::Zero>::zero()),
        needs_default: Vec::new(),
        copy: true,
    }
}

/// A type that answers for itself. The tokens carry the field's place, where rustc reports that it does not.
fn opaque(ty: &(impl ToTokens + Spanned)) -> Active {
    let ty = quote_spanned!(ty.span()=> <#ty as ::ad_runtime::Differentiable>::Tangent);
    Active { marker: Marker::Own, default: default_of(&ty), needs_default: vec![ty.clone()], copy: false, ty }
}

fn array(elem: Active, len: &syn::Expr) -> Active {
    let Active { ty, marker, default, needs_default, copy } = elem;
    Active {
        ty: quote!([#ty; #len]),
        marker: marker.of(),
        default: quote!(::core::array::from_fn(|_| #default)),
        needs_default,
        copy,
    }
}

/// `Vec`, `Option`, `Box`, under the path that the user wrote.
fn container(path: &TypePath, inner: Active) -> Active {
    let (name, ty) = with_arguments(path, &[&inner.ty]);
    // A box has the default of what is in it; the others are empty.
    let boxed = name == "Box";
    let default = if boxed {
        let inner = &inner.default;
        quote!(<#ty as ::core::convert::From<_>>::from(#inner))
    } else {
        default_of(&ty)
    };
    let needs_default = if boxed { inner.needs_default } else { Vec::new() };
    Active { marker: inner.marker.of(), default, needs_default, copy: name == "Option" && inner.copy, ty }
}

/// The error is constant, and there is no default.
fn result(path: &TypePath, ok: Active) -> Active {
    let (_, ty) = with_arguments(path, &[&ok.ty, &quote!(())]);
    Active {
        marker: ok.marker.of(),
        default: default_of(&ty),
        needs_default: vec![ty.clone()],
        copy: ok.copy,
        ty,
    }
}

/// The last segment's name, and the path with these arguments.
fn with_arguments(path: &TypePath, args: &[&TokenStream]) -> (String, TokenStream) {
    let mut bare = path.path.clone();
    let Some(last) = bare.segments.last_mut() else { return (String::new(), path.to_token_stream()) };
    last.arguments = PathArguments::None;
    let name = last.ident.to_string();
    (name, quote!(#bare<#(#args),*>))
}
