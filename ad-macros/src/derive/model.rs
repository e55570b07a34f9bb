//! The item as the derive understands it.
//!
//! In: syn's item. Out: [`Model`]: variants (a struct is one without a name), fields with their roles, generics.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Fields, Ident, Member, Type, Visibility};

use super::generics::{Generics, Params};
use super::messages;
use super::roles::{self, Active, Role};
use crate::diagnostics::Collector;

/// A struct or enum, and what its tangent is called.
pub struct Model {
    pub vis: Visibility,
    pub ident: Ident,
    pub tangent: Ident,
    pub is_enum: bool,
    pub variants: Vec<Variant>,
    pub generics: Generics,
}

/// A variant, or the whole of a struct.
pub struct Variant {
    /// `None` for a struct.
    pub ident: Option<Ident>,
    pub style: Style,
    pub fields: Vec<Field>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Named,
    Tuple,
    Unit,
}

pub struct Field {
    pub index: usize,
    pub vis: Visibility,
    pub member: Member,
    pub ty: Type,
    pub role: Role,
}

impl Field {
    /// Where rustc should report what is wrong with the field's type.
    pub fn span(&self) -> Span {
        self.ty.span()
    }
    pub fn active(&self) -> Option<&Active> {
        match &self.role {
            Role::Active(a) => Some(a),
            Role::Constant { .. } => None,
        }
    }
    /// The field's name in a pattern. It stands where the type does: so do rustc's reports about it.
    pub fn binding(&self, letter: &str) -> Ident {
        format_ident!("__{letter}{}", self.index, span = self.span())
    }
    /// The field in a pattern or constructor.
    fn place(&self) -> Member {
        let mut member = self.member.clone();
        match &mut member {
            Member::Named(ident) => ident.set_span(self.span()),
            Member::Unnamed(index) => index.span = self.span(),
        }
        member
    }
    /// As `Field<{ name(..) }>` and messages have it.
    pub fn name(&self) -> String {
        match &self.member {
            Member::Named(ident) => ident.to_string(),
            Member::Unnamed(index) => index.index.to_string(),
        }
    }
}

impl Variant {
    pub fn active(&self) -> impl Iterator<Item = (&Field, &Active)> {
        self.fields.iter().filter_map(|f| Some((f, f.active()?)))
    }
    /// `Self::Circle { r: __a0, .. }`: the active fields, each bound to `letter` and its number. Braces do for tuples too.
    pub fn pattern(&self, of: &TokenStream, letter: &str) -> TokenStream {
        let bindings = self.active().map(|(f, _)| {
            let (member, name) = (f.place(), f.binding(letter));
            quote_spanned!(f.span()=> #member: #name)
        });
        let path = self.path(of);
        quote!(#path { #(#bindings,)* .. })
    }
    /// A value of the tangent with `value` for each active field.
    pub fn construct(&self, of: &TokenStream, value: impl Fn(&Field, &Active) -> TokenStream) -> TokenStream {
        let fields = self.fields.iter().filter_map(|f| {
            let member = f.place();
            match f.active() {
                Some(active) => {
                    let value = value(f, active);
                    Some(quote_spanned!(f.span()=> #member: #value))
                }
                None => (self.style == Style::Tuple).then(|| quote!(#member: ())),
            }
        });
        let path = self.path(of);
        quote!(#path { #(#fields,)* })
    }
    fn path(&self, of: &TokenStream) -> TokenStream {
        self.ident.as_ref().map_or_else(|| of.clone(), |v| quote!(#of::#v))
    }
}

impl Model {
    /// `None` where the item has no tangent at all.
    pub fn read(input: &DeriveInput, errors: &Collector) -> Option<Model> {
        let params = Params::of(&input.generics);
        let read = |ident: Option<&Ident>, fields: &Fields| variant(ident, fields, &params, errors);
        let (is_enum, variants) = match &input.data {
            Data::Struct(s) => (false, vec![read(None, &s.fields)]),
            Data::Enum(e) => (true, e.variants.iter().map(|v| read(Some(&v.ident), &v.fields)).collect()),
            Data::Union(u) => {
                errors.push(u.union_token.span, messages::union());
                return None;
            }
        };
        let generics = Generics::new(&input.generics, &params, &variants);
        Some(Model {
            vis: input.vis.clone(),
            ident: input.ident.clone(),
            tangent: format_ident!("{}Tangent", input.ident.unraw(), span = input.ident.span()),
            is_enum,
            variants,
            generics,
        })
    }
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.variants.iter().flat_map(|v| &v.fields)
    }
    /// A `match` on `scrutinee` with one arm for each variant, and `otherwise` for pairs of different ones.
    pub fn by_variant(
        &self,
        scrutinee: &TokenStream,
        otherwise: Option<TokenStream>,
        arm: impl Fn(&Variant) -> TokenStream,
    ) -> TokenStream {
        if self.variants.is_empty() {
            return quote!(match *self {});
        }
        let arms = self.variants.iter().map(arm);
        let rest = otherwise.filter(|_| self.variants.len() > 1).map(|o| quote!(_ => #o,));
        quote!(match #scrutinee { #(#arms)* #rest })
    }
}

fn variant(ident: Option<&Ident>, fields: &Fields, params: &Params, errors: &Collector) -> Variant {
    let style = match fields {
        Fields::Named(_) => Style::Named,
        Fields::Unnamed(_) => Style::Tuple,
        Fields::Unit => Style::Unit,
    };
    let fields = fields.iter().zip(fields.members()).enumerate();
    let fields = fields.map(|(index, (f, member))| field(f, index, member, params, errors));
    Variant { ident: ident.cloned(), style, fields: fields.collect() }
}

fn field(f: &syn::Field, index: usize, member: Member, params: &Params, errors: &Collector) -> Field {
    let role = Role::Constant { by_type: false };
    let mut field = Field { index, vis: f.vis.clone(), member, ty: f.ty.clone(), role };
    if !is_constant(&f.attrs, errors) {
        field.role = roles::of(&field, params, errors);
    }
    field
}

fn is_constant(attrs: &[syn::Attribute], errors: &Collector) -> bool {
    let mut marks = attrs.iter().filter(|a| a.path().is_ident("constant")).peekable();
    let marked = marks.peek().is_some();
    for mark in marks {
        if mark.meta.require_path_only().is_err() {
            errors.push(mark.span(), messages::constant_form());
        }
    }
    marked
}
